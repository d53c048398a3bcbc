import { type MigrationInterface, type QueryRunner } from 'typeorm';

const up = [
  'CREATE TABLE `answer_way` (`service_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `sms` tinyint NOT NULL DEFAULT 0, `phone` tinyint NOT NULL DEFAULT 0, `number_sealed` varchar(1024) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `changed_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), PRIMARY KEY (`service_id`)) ENGINE=InnoDB',
  'CREATE TABLE `asked_beside` (`id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `offer_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `service_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `way` varchar(8) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `state` varchar(12) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL DEFAULT \'queued\', `token_hash` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `due_at` datetime(3) NOT NULL, `attempts` tinyint UNSIGNED NOT NULL DEFAULT \'0\', `sent_at` datetime(3) NULL, `answered_at` datetime(3) NULL, INDEX `asked_beside_due` (`state`, `due_at`), UNIQUE INDEX `asked_beside_token` (`token_hash`), UNIQUE INDEX `asked_beside_once` (`offer_id`, `way`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `recorded_asking` (`asked_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `masked_to` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `text` varchar(500) NOT NULL, `recorded_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), PRIMARY KEY (`asked_id`)) ENGINE=InnoDB',
  'CREATE TABLE `auto_accept_rule` (`service_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `provider_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `state` varchar(12) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `level_max` tinyint UNSIGNED NOT NULL, `quantity_max` smallint UNSIGNED NOT NULL, `from_minute` smallint UNSIGNED NOT NULL, `to_minute` smallint UNSIGNED NOT NULL, `urgent_too` tinyint NOT NULL DEFAULT 0, `asked_at` datetime(3) NOT NULL, `decided_at` datetime(3) NULL, `decided_by` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `reason` varchar(300) NULL, `trusted_version` int UNSIGNED NULL, `version` int UNSIGNED NOT NULL DEFAULT \'1\', INDEX `auto_accept_rule_state` (`state`), PRIMARY KEY (`service_id`)) ENGINE=InnoDB',
  'CREATE TABLE `provider_presence` (`provider_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `seen_at` datetime(3) NOT NULL, INDEX `provider_presence_seen` (`seen_at`), PRIMARY KEY (`provider_id`)) ENGINE=InnoDB',
  'ALTER TABLE `provider` ADD `suspended_since` datetime(3) NULL',
  'ALTER TABLE `provider` ADD `light_since` datetime(3) NULL',
  'ALTER TABLE `provider` ADD `lost_since` datetime(3) NULL',
  'ALTER TABLE `offer` ADD `answered_way` varchar(12) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL',
  'ALTER TABLE `offer` ADD `put_off_at` datetime(3) NULL',
];

const down = [
  'ALTER TABLE `offer` DROP COLUMN `put_off_at`',
  'ALTER TABLE `offer` DROP COLUMN `answered_way`',
  'ALTER TABLE `provider` DROP COLUMN `lost_since`',
  'ALTER TABLE `provider` DROP COLUMN `light_since`',
  'ALTER TABLE `provider` DROP COLUMN `suspended_since`',
  'DROP INDEX `provider_presence_seen` ON `provider_presence`',
  'DROP TABLE `provider_presence`',
  'DROP INDEX `auto_accept_rule_state` ON `auto_accept_rule`',
  'DROP TABLE `auto_accept_rule`',
  'DROP TABLE `recorded_asking`',
  'DROP INDEX `asked_beside_once` ON `asked_beside`',
  'DROP INDEX `asked_beside_token` ON `asked_beside`',
  'DROP INDEX `asked_beside_due` ON `asked_beside`',
  'DROP TABLE `asked_beside`',
  'DROP TABLE `answer_way`',
];

/** Generated from the rows by `npm run generate:migration`. Never edited once it was merged. */
export class Answering1795613800000 implements MigrationInterface {
  readonly name = 'Answering1795613800000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
