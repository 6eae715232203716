CREATE TABLE `award_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`award_id` text NOT NULL,
	`organization_id` text NOT NULL,
	`slug` text NOT NULL,
	`external_id` text NOT NULL,
	`received_on` text NOT NULL,
	`content` text NOT NULL,
	`decision` text,
	`feedback` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`withdrawn_at` text,
	`revision` integer NOT NULL,
	FOREIGN KEY (`award_id`) REFERENCES `awards`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `award_entries_award` ON `award_entries` (`award_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `award_entries_slug` ON `award_entries` (`organization_id`,`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `award_entries_external_id` ON `award_entries` (`organization_id`,`external_id`) WHERE withdrawn_at is null;--> statement-breakpoint
CREATE TABLE `awards` (
	`id` text PRIMARY KEY NOT NULL,
	`organization_id` text NOT NULL,
	`slug` text NOT NULL,
	`external_id` text NOT NULL,
	`content` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`withdrawn_at` text,
	`revision` integer NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `awards_slug` ON `awards` (`organization_id`,`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `awards_external_id` ON `awards` (`organization_id`,`external_id`) WHERE withdrawn_at is null;--> statement-breakpoint
CREATE TABLE `cockpit_notes` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`organization_id` text NOT NULL,
	`key` text NOT NULL,
	`status` text,
	`reason` text,
	`released` integer NOT NULL,
	`content` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`withdrawn_at` text,
	`revision` integer NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cockpit_notes_id` ON `cockpit_notes` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `cockpit_notes_key` ON `cockpit_notes` (`kind`,`organization_id`,`key`) WHERE withdrawn_at is null;--> statement-breakpoint
CREATE INDEX `cockpit_notes_counts` ON `cockpit_notes` (`kind`,`withdrawn_at`,`organization_id`,`status`,`reason`);--> statement-breakpoint
CREATE TABLE `data_revision` (
	`value` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `dataset_codes` (
	`kind` text NOT NULL,
	`value` text NOT NULL,
	`dataset_seq` integer NOT NULL,
	PRIMARY KEY(`dataset_seq`, `kind`, `value`),
	FOREIGN KEY (`dataset_seq`) REFERENCES `datasets`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `datasets` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`organization_id` text NOT NULL,
	`slug` text NOT NULL,
	`external_id` text,
	`title` text NOT NULL,
	`title_key` text NOT NULL,
	`description` text,
	`publisher` text,
	`contact_point` text,
	`themes` text NOT NULL,
	`keywords` text NOT NULL,
	`license_code` text,
	`license_raw` text,
	`open` integer NOT NULL,
	`issued` text,
	`modified` text,
	`modified_key` text NOT NULL,
	`frequency` text,
	`temporal_start` text,
	`temporal_end` text,
	`spatial_label` text,
	`spatial_ars` text,
	`landing_page` text,
	`languages` text NOT NULL,
	`references` text NOT NULL,
	`has_download` integer NOT NULL,
	`source_id` text,
	`guid` text,
	`source_hash` text,
	`missing_since` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`withdrawn_at` text,
	`revision` integer NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `datasets_id` ON `datasets` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `datasets_slug` ON `datasets` (`organization_id`,`slug`);--> statement-breakpoint
CREATE INDEX `datasets_external_id` ON `datasets` (`organization_id`,`external_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `datasets_own_external_id` ON `datasets` (`organization_id`,`external_id`) WHERE source_id is null and withdrawn_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `datasets_guid` ON `datasets` (`source_id`,`guid`);--> statement-breakpoint
CREATE INDEX `datasets_by_modified` ON `datasets` (`withdrawn_at`,`modified_key`,`seq`);--> statement-breakpoint
CREATE INDEX `datasets_by_title` ON `datasets` (`withdrawn_at`,`title_key`,`seq`);--> statement-breakpoint
CREATE INDEX `datasets_by_organization` ON `datasets` (`organization_id`,`withdrawn_at`,`modified_key`,`seq`);--> statement-breakpoint
CREATE TABLE `distributions` (
	`dataset_seq` integer NOT NULL,
	`position` integer NOT NULL,
	`id` text NOT NULL,
	`title` text,
	`description` text,
	`access_url` text NOT NULL,
	`download_url` text,
	`format` text,
	`media_type` text,
	`byte_size` integer,
	`license_code` text,
	`license_raw` text,
	`attribution` text,
	`issued` text,
	`modified` text,
	PRIMARY KEY(`dataset_seq`, `position`),
	FOREIGN KEY (`dataset_seq`) REFERENCES `datasets`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `event_formats` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`organization_id` text NOT NULL,
	`external_id` text,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`title_key` text NOT NULL,
	`content` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`withdrawn_at` text,
	`revision` integer NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `event_formats_id` ON `event_formats` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `event_formats_slug` ON `event_formats` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `event_formats_external_id` ON `event_formats` (`organization_id`,`external_id`) WHERE withdrawn_at is null;--> statement-breakpoint
CREATE TABLE `events` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`organization_id` text NOT NULL,
	`co_hosts` text NOT NULL,
	`slug` text NOT NULL,
	`external_id` text,
	`uid` text NOT NULL,
	`sequence` integer NOT NULL,
	`title` text NOT NULL,
	`title_key` text NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`state` text NOT NULL,
	`attendance` text NOT NULL,
	`start` text NOT NULL,
	`end` text,
	`time_zone` text NOT NULL,
	`rrule` text,
	`rdates` text NOT NULL,
	`exdates` text NOT NULL,
	`overrides` text NOT NULL,
	`first_at` text NOT NULL,
	`last_at` text NOT NULL,
	`themes` text NOT NULL,
	`venue_ars` text,
	`format` text,
	`words` text NOT NULL,
	`content` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`withdrawn_at` text,
	`revision` integer NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `events_id` ON `events` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `events_slug` ON `events` (`organization_id`,`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `events_external_id` ON `events` (`organization_id`,`external_id`) WHERE withdrawn_at is null;--> statement-breakpoint
CREATE INDEX `events_uid` ON `events` (`uid`);--> statement-breakpoint
CREATE INDEX `events_by_reach` ON `events` (`withdrawn_at`,`last_at`,`first_at`);--> statement-breakpoint
CREATE INDEX `events_by_change` ON `events` (`withdrawn_at`,`updated_at`,`seq`);--> statement-breakpoint
CREATE TABLE `harvest_findings` (
	`run_id` text NOT NULL,
	`position` integer NOT NULL,
	`level` text NOT NULL,
	`record` text,
	`field` text,
	`raw` text,
	`code` text NOT NULL,
	PRIMARY KEY(`run_id`, `position`),
	FOREIGN KEY (`run_id`) REFERENCES `harvest_runs`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `harvest_runs` (
	`id` text PRIMARY KEY NOT NULL,
	`source_id` text NOT NULL,
	`status` text NOT NULL,
	`dry_run` integer NOT NULL,
	`started_at` text NOT NULL,
	`ended_at` text,
	`alive_at` text NOT NULL,
	`counts` text NOT NULL,
	`finding_counts` text NOT NULL,
	`reason` text,
	FOREIGN KEY (`source_id`) REFERENCES `harvest_sources`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `harvest_runs_by_source` ON `harvest_runs` (`source_id`,`started_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `harvest_runs_running` ON `harvest_runs` (`source_id`) WHERE status = 'running';--> statement-breakpoint
CREATE TABLE `harvest_sources` (
	`id` text PRIMARY KEY NOT NULL,
	`organization_id` text NOT NULL,
	`external_id` text NOT NULL,
	`kind` text NOT NULL,
	`url` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `harvest_sources_external_id` ON `harvest_sources` (`organization_id`,`external_id`);--> statement-breakpoint
CREATE TABLE `audit` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`organization_id` text NOT NULL,
	`action` text NOT NULL,
	`entity` text NOT NULL,
	`entity_id` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_entity` ON `audit` (`entity`,`entity_id`);--> statement-breakpoint
CREATE TABLE `grants` (
	`id` text PRIMARY KEY NOT NULL,
	`grantor_id` text NOT NULL,
	`grantee_id` text NOT NULL,
	`scopes` text NOT NULL,
	`created_at` text NOT NULL,
	`until` text,
	`revoked_at` text,
	FOREIGN KEY (`grantor_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`grantee_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `grants_grantee` ON `grants` (`grantee_id`,`grantor_id`);--> statement-breakpoint
CREATE TABLE `keys` (
	`id` text PRIMARY KEY NOT NULL,
	`organization_id` text NOT NULL,
	`label` text NOT NULL,
	`hash` text NOT NULL,
	`scopes` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text,
	`revoked_at` text,
	`last_used_on` text,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `keys_hash` ON `keys` (`hash`);--> statement-breakpoint
CREATE TABLE `memberships` (
	`verbund_id` text NOT NULL,
	`member_id` text NOT NULL,
	PRIMARY KEY(`verbund_id`, `member_id`),
	FOREIGN KEY (`verbund_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `organizations` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`kind` text NOT NULL,
	`kreisfrei` integer DEFAULT false NOT NULL,
	`ags` text,
	`ars` text,
	`parent_id` text,
	`longitude` real,
	`latitude` real,
	`population` integer,
	`population_date` text,
	`population_source` text,
	`website` text,
	`demo` integer DEFAULT false NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organizations_slug` ON `organizations` (`slug`);--> statement-breakpoint
CREATE INDEX `organizations_ars` ON `organizations` (`ars`);--> statement-breakpoint
CREATE TABLE `participation_codes` (
	`kind` text NOT NULL,
	`value` text NOT NULL,
	`participation_seq` integer NOT NULL,
	PRIMARY KEY(`kind`, `value`, `participation_seq`),
	FOREIGN KEY (`participation_seq`) REFERENCES `participations`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `participation_codes_of` ON `participation_codes` (`participation_seq`);--> statement-breakpoint
CREATE TABLE `participations` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`organization_id` text NOT NULL,
	`slug` text NOT NULL,
	`external_id` text NOT NULL,
	`title` text NOT NULL,
	`title_key` text NOT NULL,
	`content` text NOT NULL,
	`formality` text NOT NULL,
	`subject` text NOT NULL,
	`level` text,
	`located` integer NOT NULL,
	`longitude` real,
	`latitude` real,
	`west` real,
	`south` real,
	`east` real,
	`north` real,
	`slim` text,
	`starts` text NOT NULL,
	`ends` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`withdrawn_at` text,
	`revision` integer NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `participations_id` ON `participations` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `participations_slug` ON `participations` (`organization_id`,`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `participations_external_id` ON `participations` (`organization_id`,`external_id`) WHERE withdrawn_at is null;--> statement-breakpoint
CREATE INDEX `participations_by_update` ON `participations` (`withdrawn_at`,`updated_at`,`seq`);--> statement-breakpoint
CREATE INDEX `participations_by_title` ON `participations` (`withdrawn_at`,`title_key`,`seq`);--> statement-breakpoint
CREATE TABLE `participation_stretches` (
	`participation_seq` integer NOT NULL,
	`since` integer NOT NULL,
	`until` integer NOT NULL,
	`status` text NOT NULL,
	`result_overdue` integer NOT NULL,
	`place` text NOT NULL,
	PRIMARY KEY(`participation_seq`, `since`),
	FOREIGN KEY (`participation_seq`) REFERENCES `participations`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `participation_stretches_until` ON `participation_stretches` (`until`);