import { type MigrationInterface, type QueryRunner } from 'typeorm';

const up = [
  'ALTER TABLE `known_device` ADD `kind` varchar(8) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL DEFAULT \'unknown\'',
  'ALTER TABLE `known_device` ADD `last_used_at` datetime(3) NULL',
  'CREATE INDEX `known_device_expires_at` ON `known_device` (`expires_at`)',
  'CREATE INDEX `family_hold_created_at` ON `family_hold` (`created_at`)',
  'CREATE INDEX `message_about_person` ON `message` (`older_person_id`, `id`)',
];

const down = [
  'DROP INDEX `message_about_person` ON `message`',
  'DROP INDEX `family_hold_created_at` ON `family_hold`',
  'DROP INDEX `known_device_expires_at` ON `known_device`',
  'ALTER TABLE `known_device` DROP COLUMN `last_used_at`',
  'ALTER TABLE `known_device` DROP COLUMN `kind`',
];

/** Generated from the rows by `npm run generate:migration`. Never edited once it was merged. */
export class SessionsAndOwnData1795613730000 implements MigrationInterface {
  readonly name = 'SessionsAndOwnData1795613730000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
