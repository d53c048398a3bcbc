import { type MigrationInterface, type QueryRunner } from 'typeorm';

const up = [
  'ALTER TABLE `provider` ADD `features` longtext CHARACTER SET "utf8mb4" COLLATE "utf8mb4_bin" NULL',
  'ALTER TABLE `service` ADD `price_to_fen` int UNSIGNED NULL',
  'ALTER TABLE `service` ADD `price_includes` longtext CHARACTER SET "utf8mb4" COLLATE "utf8mb4_bin" NULL',
];

const down = [
  'ALTER TABLE `service` DROP COLUMN `price_includes`',
  'ALTER TABLE `service` DROP COLUMN `price_to_fen`',
  'ALTER TABLE `provider` DROP COLUMN `features`',
];

/** Generated from the rows by `npm run generate:migration`. Never edited once it was merged. */
export class FacilityProfile1795612500000 implements MigrationInterface {
  readonly name = 'FacilityProfile1795612500000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
