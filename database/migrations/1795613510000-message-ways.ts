import { type MigrationInterface, type QueryRunner } from 'typeorm';

const up = [
  'CREATE TABLE `notification_preference` (`account_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `sms` tinyint NOT NULL DEFAULT 0, `web_push` tinyint NOT NULL DEFAULT 0, `phone_sealed` varchar(1024) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `quiet_from` smallint UNSIGNED NULL, `quiet_to` smallint UNSIGNED NULL, `language` varchar(2) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL DEFAULT \'zh\', `changed_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), PRIMARY KEY (`account_id`)) ENGINE=InnoDB',
  'CREATE TABLE `message_delivery` (`id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `message_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `account_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `way` varchar(8) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `state` varchar(8) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL DEFAULT \'queued\', `attempts` int UNSIGNED NOT NULL DEFAULT \'0\', `due_at` datetime(3) NOT NULL, `settled_at` datetime(3) NULL, `failure` varchar(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, INDEX `message_delivery_due` (`state`, `due_at`), UNIQUE INDEX `message_delivery_once` (`message_id`, `way`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `recorded_sending` (`delivery_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `way` varchar(8) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `account_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `masked_to` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `text` varchar(300) NOT NULL, `path` varchar(100) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `recorded_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), PRIMARY KEY (`delivery_id`)) ENGINE=InnoDB',
  'ALTER TABLE `caregiver` ADD `certificate_no` varchar(40) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL',
];

const down = [
  'ALTER TABLE `caregiver` DROP COLUMN `certificate_no`',
  'DROP TABLE `recorded_sending`',
  'DROP INDEX `message_delivery_once` ON `message_delivery`',
  'DROP INDEX `message_delivery_due` ON `message_delivery`',
  'DROP TABLE `message_delivery`',
  'DROP TABLE `notification_preference`',
];

/** Generated from the rows by `npm run generate:migration`. Never edited once it was merged. */
export class MessageWays1795613510000 implements MigrationInterface {
  readonly name = 'MessageWays1795613510000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
