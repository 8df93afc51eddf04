CREATE TABLE `api_operations` (
	`api_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`method` text NOT NULL,
	`path` text NOT NULL,
	`summary` text NOT NULL,
	`search_text` text NOT NULL,
	`detail` text NOT NULL,
	PRIMARY KEY(`api_id`, `position`),
	FOREIGN KEY (`api_id`) REFERENCES `apis`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `api_operations_by_name` ON `api_operations` (`api_id`,`name`);--> statement-breakpoint
CREATE TABLE `apis` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`title` text NOT NULL,
	`version` text NOT NULL,
	`url` text,
	`operation_count` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `apis_by_workspace` ON `apis` (`workspace_id`,`title`);