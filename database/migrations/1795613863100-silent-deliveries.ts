import { type MigrationInterface, type QueryRunner } from 'typeorm';

const up = [
  'ALTER TABLE `meal_delivery` ADD `silent_at` datetime(3) NULL',
  'ALTER TABLE `meal_delivery` ADD `silent_next_at` datetime(3) NULL',
  'ALTER TABLE `meal_delivery` ADD `silent_climbed_at` datetime(3) NULL',
  'CREATE INDEX `meal_delivery_due` ON `meal_delivery` (`state`, `on_date`)',
  'ALTER TABLE meal_delivery ADD CONSTRAINT meal_delivery_silent CHECK (silent_at IS NOT NULL OR (silent_next_at IS NULL AND silent_climbed_at IS NULL))',
];

const down = [
  'ALTER TABLE meal_delivery DROP CONSTRAINT meal_delivery_silent',
  'DROP INDEX `meal_delivery_due` ON `meal_delivery`',
  'ALTER TABLE `meal_delivery` DROP COLUMN `silent_climbed_at`',
  'ALTER TABLE `meal_delivery` DROP COLUMN `silent_next_at`',
  'ALTER TABLE `meal_delivery` DROP COLUMN `silent_at`',
];

/** Generated from the rows by `npm run generate:migration`. Never edited once it was merged. */
export class SilentDeliveries1795613863100 implements MigrationInterface {
  readonly name = 'SilentDeliveries1795613863100';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
