import { type MigrationInterface, type QueryRunner } from 'typeorm';

const up = [
  'ALTER TABLE `tour` ADD `reminded_at` datetime(3) NULL',
  'CREATE INDEX `tour_by_time` ON `tour` (`starts_at`)',
];

const down = ['DROP INDEX `tour_by_time` ON `tour`', 'ALTER TABLE `tour` DROP COLUMN `reminded_at`'];

/** Generated from the rows by `npm run generate:migration`. Never edited once it was merged. */
export class TourReminders1795613750000 implements MigrationInterface {
  readonly name = 'TourReminders1795613750000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
