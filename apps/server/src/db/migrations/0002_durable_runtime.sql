CREATE TABLE `dedupe_keys` (
	`flow_id` text NOT NULL,
	`node_id` text NOT NULL,
	`hash` blob NOT NULL,
	`execution_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	PRIMARY KEY(`flow_id`, `node_id`, `hash`),
	FOREIGN KEY (`flow_id`) REFERENCES `flows`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `dedupe_keys_expiry` ON `dedupe_keys` (`expires_at`);--> statement-breakpoint
CREATE TABLE `file_uses` (
	`hash` text NOT NULL,
	`execution_id` text NOT NULL,
	PRIMARY KEY(`hash`, `execution_id`),
	FOREIGN KEY (`execution_id`) REFERENCES `executions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `file_uses_execution` ON `file_uses` (`execution_id`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`execution_id` text NOT NULL,
	`run` integer,
	`data` text
);
--> statement-breakpoint
CREATE TABLE `owner` (
	`id` integer PRIMARY KEY NOT NULL,
	`fence` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `timers` (
	`execution_id` text NOT NULL,
	`run` integer NOT NULL,
	`workspace_id` text NOT NULL,
	`reason` text NOT NULL,
	`due_at` integer,
	`key` text,
	PRIMARY KEY(`execution_id`, `run`),
	FOREIGN KEY (`execution_id`) REFERENCES `executions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `timers_due` ON `timers` (`due_at`) WHERE due_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `timers_key` ON `timers` (`workspace_id`,`key`) WHERE key IS NOT NULL;--> statement-breakpoint
DROP INDEX `executions_by_status`;--> statement-breakpoint
ALTER TABLE `executions` ADD `parent_id` text;--> statement-breakpoint
ALTER TABLE `executions` ADD `parent_run` integer;--> statement-breakpoint
ALTER TABLE `executions` ADD `retry_of` text;--> statement-breakpoint
ALTER TABLE `executions` ADD `queue_key` text;--> statement-breakpoint
ALTER TABLE `executions` ADD `bytes` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `executions_unsuccessful` ON `executions` (`workspace_id`,`status`,`started_at`) WHERE status <> 'succeeded';--> statement-breakpoint
CREATE INDEX `executions_retries` ON `executions` (`retry_of`) WHERE retry_of IS NOT NULL;--> statement-breakpoint
CREATE INDEX `executions_children` ON `executions` (`parent_id`) WHERE parent_id IS NOT NULL;