import { type MigrationInterface, type QueryRunner } from 'typeorm';

const up = [
  'CREATE INDEX `account_leave_due` ON `account` (`leave_due_at`)',
  'CREATE INDEX `caregiver_account` ON `caregiver` (`account_id`)',
  'CREATE INDEX `visit_alarm_next` ON `visit` (`alarm_next_at`)',
  'CREATE INDEX `visit_event_of_kind` ON `visit_event` (`event`, `at`)',
];

const down = [
  'DROP INDEX `visit_event_of_kind` ON `visit_event`',
  'DROP INDEX `visit_alarm_next` ON `visit`',
  'DROP INDEX `caregiver_account` ON `caregiver`',
  'DROP INDEX `account_leave_due` ON `account`',
];

/** Generated from the rows by `npm run generate:migration`. Never edited once it was merged. */
export class StraightToWhatIsDue1795914696294 implements MigrationInterface {
  readonly name = 'StraightToWhatIsDue1795914696294';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
