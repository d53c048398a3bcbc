import { type MigrationInterface, type QueryRunner } from 'typeorm';

const up = [
  'CREATE TABLE `bed_event` (`id` bigint UNSIGNED NOT NULL AUTO_INCREMENT, `at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), `bed_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `account_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `act` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `from_state` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `to_state` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `other_bed_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `older_person_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `note_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `note_sealed` varchar(4096) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, INDEX `bed_event_of_person` (`older_person_id`), INDEX `bed_event_of_bed` (`bed_id`, `id`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `bed_resident` (`id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `bed_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `service_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `name_sealed` varchar(1024) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `sex` varchar(8) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `from_date` date NOT NULL, `until_date` date NULL, `left_at` datetime(3) NULL, `live_bed_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" AS (CASE WHEN left_at IS NULL THEN bed_id END) STORED, INDEX `bed_resident_of_service` (`service_id`, `left_at`), UNIQUE INDEX `bed_resident_lives_in` (`live_bed_id`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  "INSERT INTO `typeorm_metadata`(`database`, `schema`, `table`, `type`, `name`, `value`) VALUES (DEFAULT, DATABASE(), 'bed_resident', 'GENERATED_COLUMN', 'live_bed_id', 'CASE WHEN left_at IS NULL THEN bed_id END')",
  'CREATE TABLE `vacancy_reminder` (`service_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `on_date` date NOT NULL, PRIMARY KEY (`service_id`, `on_date`)) ENGINE=InnoDB',
  'ALTER TABLE `bed` ADD `floor` varchar(12) COLLATE "utf8mb4_bin" NULL',
  'ALTER TABLE `capacity_hold` ADD `bed_since` date NULL',
];

const down = [
  'ALTER TABLE `capacity_hold` DROP COLUMN `bed_since`',
  'ALTER TABLE `bed` DROP COLUMN `floor`',
  'DROP TABLE `vacancy_reminder`',
  "DELETE FROM `typeorm_metadata` WHERE `type` = 'GENERATED_COLUMN' AND `name` = 'live_bed_id' AND `schema` = DATABASE() AND `table` = 'bed_resident'",
  'DROP INDEX `bed_resident_lives_in` ON `bed_resident`',
  'DROP INDEX `bed_resident_of_service` ON `bed_resident`',
  'DROP TABLE `bed_resident`',
  'DROP INDEX `bed_event_of_bed` ON `bed_event`',
  'DROP INDEX `bed_event_of_person` ON `bed_event`',
  'DROP TABLE `bed_event`',
];

/** Generated from the rows by `npm run generate:migration`. Never edited once it was merged. */
export class BedBoard1795613810000 implements MigrationInterface {
  readonly name = 'BedBoard1795613810000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
