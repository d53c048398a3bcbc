import { type MigrationInterface, type QueryRunner } from 'typeorm';

const up = [
  'CREATE TABLE `known_device` (`id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `account_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `token_hash` char(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `expires_at` datetime(3) NOT NULL, `created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), INDEX `known_device_account` (`account_id`), UNIQUE INDEX `IDX_756f3160aee14f3ad3b326b7a8` (`token_hash`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `sos_alert` (`id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `older_person_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `raised_by` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `town_code` varchar(9) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `community_code` varchar(12) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `place_sealed` varchar(1024) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `battery_percent` tinyint UNSIGNED NULL, `state` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL DEFAULT \'raised\', `step` int UNSIGNED NOT NULL DEFAULT \'0\', `level` varchar(12) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL DEFAULT \'community\', `next_step_at` datetime(3) NULL, `presses` int UNSIGNED NOT NULL DEFAULT \'1\', `raised_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), `pressed_at` datetime(3) NULL, `owner_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `acknowledged_at` datetime(3) NULL, `ended_at` datetime(3) NULL, `summary_sealed` varchar(4096) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `version` int UNSIGNED NOT NULL DEFAULT \'1\', `open_key` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" AS (CASE WHEN state IN (\'raised\',\'acknowledged\') THEN COALESCE(older_person_id, raised_by) END) STORED, UNIQUE INDEX `sos_alert_open_key` (`open_key`), INDEX `sos_alert_person` (`older_person_id`, `raised_at`), INDEX `sos_alert_due` (`next_step_at`), INDEX `sos_alert_open` (`state`, `town_code`, `raised_at`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  "INSERT INTO `typeorm_metadata`(`database`, `schema`, `table`, `type`, `name`, `value`) VALUES (DEFAULT, DATABASE(), 'sos_alert', 'GENERATED_COLUMN', 'open_key', 'CASE WHEN state IN (''raised'',''acknowledged'') THEN COALESCE(older_person_id, raised_by) END')",
  'CREATE TABLE `sos_event` (`alert_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `seq` int UNSIGNED NOT NULL, `event` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `from_state` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `to_state` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), `actor_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, PRIMARY KEY (`alert_id`, `seq`)) ENGINE=InnoDB',
  'CREATE TABLE `sos_call` (`alert_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `step` int UNSIGNED NOT NULL, `officer_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `level` varchar(12) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `called_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), PRIMARY KEY (`alert_id`, `step`, `officer_id`)) ENGINE=InnoDB',
  'ALTER TABLE `message` ADD `alert_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL',
  'ALTER TABLE `message` CHANGE `older_person_id` `older_person_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL',
];

const down = [
  'ALTER TABLE `message` CHANGE `older_person_id` `older_person_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL',
  'ALTER TABLE `message` DROP COLUMN `alert_id`',
  'DROP TABLE `sos_call`',
  'DROP TABLE `sos_event`',
  "DELETE FROM `typeorm_metadata` WHERE `type` = 'GENERATED_COLUMN' AND `name` = 'open_key' AND `schema` = DATABASE() AND `table` = 'sos_alert'",
  'DROP INDEX `sos_alert_open` ON `sos_alert`',
  'DROP INDEX `sos_alert_due` ON `sos_alert`',
  'DROP INDEX `sos_alert_person` ON `sos_alert`',
  'DROP INDEX `sos_alert_open_key` ON `sos_alert`',
  'DROP TABLE `sos_alert`',
  'DROP INDEX `IDX_756f3160aee14f3ad3b326b7a8` ON `known_device`',
  'DROP INDEX `known_device_account` ON `known_device`',
  'DROP TABLE `known_device`',
];

/** Generated from the rows by `npm run generate:migration`. Never edited once it was merged. */
export class CallsForHelp1795613500000 implements MigrationInterface {
  readonly name = 'CallsForHelp1795613500000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
