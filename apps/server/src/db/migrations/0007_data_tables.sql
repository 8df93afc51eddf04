CREATE TABLE `data_rows` (
	`table_id` text NOT NULL,
	`id` integer NOT NULL,
	`workspace_id` text NOT NULL,
	`data` text NOT NULL,
	`revision` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`table_id`, `id`),
	FOREIGN KEY (`table_id`) REFERENCES `data_tables`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `data_tables` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`columns` text NOT NULL,
	`next_column` integer NOT NULL,
	`next_row` integer NOT NULL,
	`row_count` integer NOT NULL,
	`revision` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `data_tables_name` ON `data_tables` (`workspace_id`,`name_key`);--> statement-breakpoint
CREATE TABLE `data_writes` (
	`key` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`table_id` text NOT NULL,
	`result` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`table_id`) REFERENCES `data_tables`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `data_writes_at` ON `data_writes` (`at`);--> statement-breakpoint
CREATE INDEX `data_writes_table` ON `data_writes` (`table_id`);