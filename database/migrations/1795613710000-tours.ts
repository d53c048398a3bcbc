import { type MigrationInterface, type QueryRunner } from 'typeorm';

const up = [
  'CREATE TABLE `tour_hours` (`provider_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `weekday` smallint UNSIGNED NOT NULL, `from_minute` smallint UNSIGNED NOT NULL, `to_minute` smallint UNSIGNED NOT NULL, `slot_minutes` smallint UNSIGNED NOT NULL, `parties` smallint UNSIGNED NOT NULL, PRIMARY KEY (`provider_id`, `weekday`, `from_minute`)) ENGINE=InnoDB',
  'CREATE TABLE `tour_closed_day` (`provider_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `on_date` date NOT NULL, PRIMARY KEY (`provider_id`, `on_date`)) ENGINE=InnoDB',
  'CREATE TABLE `tour_slot` (`provider_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `on_date` date NOT NULL, `from_minute` smallint UNSIGNED NOT NULL, `places` smallint UNSIGNED NOT NULL, `taken` smallint UNSIGNED NOT NULL DEFAULT \'0\', PRIMARY KEY (`provider_id`, `on_date`, `from_minute`)) ENGINE=InnoDB',
  'CREATE TABLE `tour` (`id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `number` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `provider_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `account_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `older_person_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `on_date` date NOT NULL, `from_minute` smallint UNSIGNED NOT NULL, `minutes` smallint UNSIGNED NOT NULL, `starts_at` datetime(3) NOT NULL, `party_size` tinyint UNSIGNED NOT NULL, `guest_sealed` varchar(4096) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `state` varchar(12) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `ended_by` varchar(12) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `end_reason` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `version` int UNSIGNED NOT NULL DEFAULT \'1\', `created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), `live_account_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" AS (if(`state` = \'booked\', `account_id`, null)) STORED, UNIQUE INDEX `tour_once` (`live_account_id`, `provider_id`, `on_date`, `from_minute`), INDEX `tour_of_person` (`older_person_id`), INDEX `tour_of_provider` (`provider_id`, `starts_at`), INDEX `tour_of_account` (`account_id`, `starts_at`), UNIQUE INDEX `IDX_7cd51918e0d292cb3d7448afc1` (`number`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  "INSERT INTO `typeorm_metadata`(`database`, `schema`, `table`, `type`, `name`, `value`) VALUES (DEFAULT, DATABASE(), 'tour', 'GENERATED_COLUMN', 'live_account_id', 'if(`state` = ''booked'', `account_id`, null)')",
  'ALTER TABLE tour_slot ADD CONSTRAINT tour_slot_not_oversold CHECK (taken <= places)',
  'ALTER TABLE tour_hours ADD CONSTRAINT tour_hours_in_order CHECK (from_minute + slot_minutes <= to_minute)',
];

const down = [
  "DELETE FROM `typeorm_metadata` WHERE `type` = 'GENERATED_COLUMN' AND `name` = 'live_account_id' AND `schema` = DATABASE() AND `table` = 'tour'",
  'DROP INDEX `IDX_7cd51918e0d292cb3d7448afc1` ON `tour`',
  'DROP INDEX `tour_of_account` ON `tour`',
  'DROP INDEX `tour_of_provider` ON `tour`',
  'DROP INDEX `tour_of_person` ON `tour`',
  'DROP INDEX `tour_once` ON `tour`',
  'DROP TABLE `tour`',
  'DROP TABLE `tour_slot`',
  'DROP TABLE `tour_closed_day`',
  'DROP TABLE `tour_hours`',
];

/** Generated from the rows by `npm run generate:migration`. Never edited once it was merged. */
export class Tours1795613710000 implements MigrationInterface {
  readonly name = 'Tours1795613710000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
