import { type MigrationInterface, type QueryRunner } from 'typeorm';

const up = [
  'CREATE TABLE `caregiver_certificate` (`id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `caregiver_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `kind` varchar(24) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `number_sealed` varchar(1024) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `skill_mask` int UNSIGNED NOT NULL, `valid_from` date NOT NULL, `valid_to` date NULL, `warned_of` date NULL, INDEX `caregiver_certificate_ends` (`valid_to`), INDEX `caregiver_certificate_of` (`caregiver_id`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `provider_licence` (`id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `provider_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `kind` varchar(24) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `number` varchar(80) NOT NULL, `issuer` varchar(120) NOT NULL, `valid_from` date NOT NULL, `valid_to` date NULL, `warned_of` date NULL, `file` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `type` varchar(24) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, INDEX `provider_licence_ends` (`valid_to`), INDEX `provider_licence_of` (`provider_id`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `service_price` (`id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `service_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `from_date` date NOT NULL, `price_fen` int UNSIGNED NULL, `price_to_fen` int UNSIGNED NULL, `price_includes` longtext CHARACTER SET "utf8mb4" COLLATE "utf8mb4_bin" NULL, `said_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), `applied` tinyint NOT NULL DEFAULT 0, INDEX `service_price_due` (`applied`, `from_date`), UNIQUE INDEX `service_price_from` (`service_id`, `from_date`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `closing_day` (`service_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `on_date` date NOT NULL, `reason` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `closed_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), PRIMARY KEY (`service_id`, `on_date`)) ENGINE=InnoDB',
  'CREATE TABLE `slot_cutoff` (`service_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `part` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `days_before` tinyint UNSIGNED NOT NULL, `minute` smallint UNSIGNED NOT NULL, PRIMARY KEY (`service_id`, `part`)) ENGINE=InnoDB',
  'CREATE TABLE `caregiver_week` (`caregiver_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `service_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `hours` longtext CHARACTER SET "utf8mb4" COLLATE "utf8mb4_bin" NOT NULL, `planned_until` date NOT NULL, `version` int UNSIGNED NOT NULL DEFAULT \'1\', INDEX `caregiver_week_planned` (`planned_until`), PRIMARY KEY (`caregiver_id`)) ENGINE=InnoDB',
  'CREATE TABLE `caregiver_single_day` (`caregiver_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `on_date` date NOT NULL, PRIMARY KEY (`caregiver_id`, `on_date`)) ENGINE=InnoDB',
  'CREATE TABLE `caregiver_leave` (`id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `caregiver_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `from_date` date NOT NULL, `to_date` date NOT NULL, `reason` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `shifts` longtext CHARACTER SET "utf8mb4" COLLATE "utf8mb4_bin" NOT NULL, `taken_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), INDEX `caregiver_leave_of` (`caregiver_id`, `from_date`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'ALTER TABLE `caregiver` ADD `told_skill_mask` int UNSIGNED NULL',
  'ALTER TABLE `caregiver` ADD `skills_on` date NULL',
  "ALTER TABLE `caregiver` ADD `version` int UNSIGNED NOT NULL DEFAULT '1'",
  'ALTER TABLE `service` ADD `travel_minutes` smallint UNSIGNED NULL',
  'ALTER TABLE `capacity_slot` ADD `closed` tinyint NOT NULL DEFAULT 0',
  "ALTER TABLE `capacity_slot` ADD `version` int UNSIGNED NOT NULL DEFAULT '1'",
  'CREATE INDEX `caregiver_skills_on` ON `caregiver` (`skills_on`)',
  'ALTER TABLE caregiver_leave ADD CONSTRAINT caregiver_leave_in_order CHECK (from_date <= to_date)',
];

const down = [
  'DROP INDEX `caregiver_skills_on` ON `caregiver`',
  'ALTER TABLE `capacity_slot` DROP COLUMN `version`',
  'ALTER TABLE `capacity_slot` DROP COLUMN `closed`',
  'ALTER TABLE `service` DROP COLUMN `travel_minutes`',
  'ALTER TABLE `caregiver` DROP COLUMN `version`',
  'ALTER TABLE `caregiver` DROP COLUMN `skills_on`',
  'ALTER TABLE `caregiver` DROP COLUMN `told_skill_mask`',
  'DROP INDEX `caregiver_leave_of` ON `caregiver_leave`',
  'DROP TABLE `caregiver_leave`',
  'DROP TABLE `caregiver_single_day`',
  'DROP INDEX `caregiver_week_planned` ON `caregiver_week`',
  'DROP TABLE `caregiver_week`',
  'DROP TABLE `slot_cutoff`',
  'DROP TABLE `closing_day`',
  'DROP INDEX `service_price_from` ON `service_price`',
  'DROP INDEX `service_price_due` ON `service_price`',
  'DROP TABLE `service_price`',
  'DROP INDEX `provider_licence_of` ON `provider_licence`',
  'DROP INDEX `provider_licence_ends` ON `provider_licence`',
  'DROP TABLE `provider_licence`',
  'DROP INDEX `caregiver_certificate_of` ON `caregiver_certificate`',
  'DROP INDEX `caregiver_certificate_ends` ON `caregiver_certificate`',
  'DROP TABLE `caregiver_certificate`',
];

/** Generated from the rows by `npm run generate:migration`. Never edited once it was merged. */
export class SlotsStaffPapers1795613820000 implements MigrationInterface {
  readonly name = 'SlotsStaffPapers1795613820000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
