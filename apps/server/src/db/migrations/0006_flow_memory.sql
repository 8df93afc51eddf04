CREATE TABLE `flow_memory` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`flow_id` text NOT NULL,
	`scope` text NOT NULL,
	`key` text NOT NULL,
	`highest` real,
	FOREIGN KEY (`flow_id`) REFERENCES `flows`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `flow_memory_key` ON `flow_memory` (`flow_id`,`scope`,`key`);--> statement-breakpoint
CREATE INDEX `flow_memory_age` ON `flow_memory` (`flow_id`,`scope`,`id`);