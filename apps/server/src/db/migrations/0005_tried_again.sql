ALTER TABLE `executions` ADD `retried_as` text;
--> statement-breakpoint
UPDATE `executions` SET `retried_as` = (SELECT max(`again`.`id`) FROM `executions` AS `again` WHERE `again`.`retry_of` = `executions`.`id`)
WHERE `id` IN (SELECT `retry_of` FROM `executions` WHERE `retry_of` IS NOT NULL);
