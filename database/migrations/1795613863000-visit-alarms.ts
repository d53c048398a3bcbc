import { type MigrationInterface, type QueryRunner } from 'typeorm';

const up = [
  'ALTER TABLE `visit` ADD `alarm_closed_at` datetime(3) NULL',
  'ALTER TABLE `visit` ADD `alarm_closed_by` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL',
  'ALTER TABLE `visit` ADD `alarm_outcome` varchar(12) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL',
  'ALTER TABLE `visit` ADD `alarm_words_sealed` varchar(8192) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL',
  'ALTER TABLE visit ADD CONSTRAINT visit_alarm_closed CHECK (alarm_closed_at IS NULL OR (alarm_taken_by IS NOT NULL AND alarm_outcome IS NOT NULL))',
];

const down = [
  'ALTER TABLE visit DROP CONSTRAINT visit_alarm_closed',
  'ALTER TABLE `visit` DROP COLUMN `alarm_words_sealed`',
  'ALTER TABLE `visit` DROP COLUMN `alarm_outcome`',
  'ALTER TABLE `visit` DROP COLUMN `alarm_closed_by`',
  'ALTER TABLE `visit` DROP COLUMN `alarm_closed_at`',
];

/** Generated from the rows by `npm run generate:migration`. Never edited once it was merged. */
export class VisitAlarms1795613863000 implements MigrationInterface {
  readonly name = 'VisitAlarms1795613863000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
