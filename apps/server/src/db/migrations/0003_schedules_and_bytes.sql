DROP INDEX `executions_by_start`;--> statement-breakpoint
CREATE INDEX `executions_by_start` ON `executions` (`workspace_id`,`started_at`,`bytes`);--> statement-breakpoint
ALTER TABLE `schedules` ADD `fired` text DEFAULT '[]' NOT NULL;