import { type MigrationInterface, type QueryRunner } from 'typeorm';

const up = [
  'CREATE TABLE `family_hold` (`hold_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `account_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `older_person_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `service_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `kind` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `units` longtext CHARACTER SET "utf8mb4" COLLATE "utf8mb4_bin" NOT NULL, `place` tinyint UNSIGNED NULL, `extensions` int UNSIGNED NOT NULL DEFAULT \'0\', `created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), UNIQUE INDEX `family_hold_account` (`account_id`, `place`), PRIMARY KEY (`hold_id`)) ENGINE=InnoDB',
  'ALTER TABLE `care_request` ADD `preferred_service_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL',
  'ALTER TABLE `care_request` ADD `hold_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL',
  'ALTER TABLE `capacity_hold` CHANGE `offer_id` `offer_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL',
  'ALTER TABLE `capacity_hold` CHANGE `request_id` `request_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL',
  'CREATE UNIQUE INDEX `care_request_hold` ON `care_request` (`hold_id`)',
];

const down = [
  'DROP INDEX `care_request_hold` ON `care_request`',
  'ALTER TABLE `capacity_hold` CHANGE `request_id` `request_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL',
  'ALTER TABLE `capacity_hold` CHANGE `offer_id` `offer_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL',
  'ALTER TABLE `care_request` DROP COLUMN `hold_id`',
  'ALTER TABLE `care_request` DROP COLUMN `preferred_service_id`',
  'DROP INDEX `family_hold_account` ON `family_hold`',
  'DROP TABLE `family_hold`',
];

/** Generated from the rows by `npm run generate:migration`. Never edited once it was merged. */
export class FamilyHolds1795613310000 implements MigrationInterface {
  readonly name = 'FamilyHolds1795613310000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
