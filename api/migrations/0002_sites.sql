CREATE TABLE `sites` (
	`organization_id` text NOT NULL,
	`origin` text NOT NULL,
	PRIMARY KEY(`organization_id`, `origin`),
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action
);
