import { type MigrationInterface, type QueryRunner } from 'typeorm';

const up = ['ALTER TABLE `service` ADD `answers_beside` tinyint NOT NULL DEFAULT 0'];

const down = ['ALTER TABLE `service` DROP COLUMN `answers_beside`'];

/** Generated from the rows by `npm run generate:migration`. Never edited once it was merged. */
export class AnswersBeside1795613805000 implements MigrationInterface {
  readonly name = 'AnswersBeside1795613805000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
