CREATE TABLE `polls` (
	`flow_id` text NOT NULL,
	`node_id` text NOT NULL,
	`workspace_id` text NOT NULL,
	`memory` text,
	`polled_at` integer NOT NULL,
	`next_at` integer NOT NULL,
	`failures` integer DEFAULT 0 NOT NULL,
	`error` text,
	PRIMARY KEY(`flow_id`, `node_id`),
	FOREIGN KEY (`flow_id`) REFERENCES `flows`(`id`) ON UPDATE no action ON DELETE cascade
);
