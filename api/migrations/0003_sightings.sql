ALTER TABLE `events` ADD `source_id` text;--> statement-breakpoint
ALTER TABLE `events` ADD `missing_since` text;--> statement-breakpoint
CREATE INDEX `events_by_source` ON `events` (`source_id`,`last_at`);