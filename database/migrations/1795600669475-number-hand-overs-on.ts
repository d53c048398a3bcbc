import { type MigrationInterface, type QueryRunner } from 'typeorm';

const up = [
  "ALTER TABLE `dispatch` ADD `ladder_turn` int UNSIGNED NOT NULL DEFAULT '0'",
  // Until now a climb began with step 1, so that the step was the turn.
  'UPDATE `dispatch` SET `ladder_turn` = `ladder_step`',
];

const down = ['ALTER TABLE `dispatch` DROP COLUMN `ladder_turn`'];

/** Generated from the rows by `npm run generate:migration`, with the values of rows that are there. Never edited once it was merged. */
export class NumberHandOversOn1795600669475 implements MigrationInterface {
  readonly name = 'NumberHandOversOn1795600669475';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
