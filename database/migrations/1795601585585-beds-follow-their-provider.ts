import { type MigrationInterface, type QueryRunner } from 'typeorm';

const up = [
  'ALTER TABLE `capacity_slot` DROP COLUMN `town_code`',
  // Beds of providers that moved before there was a job for it. Counting anew takes in what waits to be counted.
  'UPDATE `bed` JOIN `service` ON `service`.`id` = `bed`.`service_id` JOIN `provider` ON `provider`.`id` = `service`.`provider_id` SET `bed`.`town_code` = `provider`.`town_code` WHERE NOT `bed`.`town_code` <=> `provider`.`town_code`',
  "DELETE FROM `outbox_fact` WHERE `type` = 'capacity.beds-moved.v1'",
  "UPDATE `work_item` SET `state` = 'done', `done_at` = now(3) WHERE `job` = 'monitoring.count-beds' AND `state` = 'queued'",
  'DELETE FROM `town_bed_count`',
  "INSERT INTO `town_bed_count` (`town_code`, `bed_kind`, `state`, `n`) SELECT COALESCE(`town_code`, '000000000') AS `town`, `kind`, `state`, COUNT(*) FROM `bed` GROUP BY `town`, `kind`, `state`",
];

const down = [
  'ALTER TABLE `capacity_slot` ADD `town_code` varchar(12) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL',
];

/** Generated from the rows by `npm run generate:migration`, with the values of rows that are there. Never edited once it was merged. */
export class BedsFollowTheirProvider1795601585585 implements MigrationInterface {
  readonly name = 'BedsFollowTheirProvider1795601585585';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
