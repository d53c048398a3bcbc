import { type MigrationInterface, type QueryRunner } from 'typeorm';

const up = [
  'CREATE TABLE `request_draft` (`id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `account_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `older_person_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `kind` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `step` varchar(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `content_sealed` varchar(12288) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `version` int UNSIGNED NOT NULL DEFAULT \'1\', `updated_at` datetime(3) NOT NULL, `expires_at` datetime(3) NOT NULL, INDEX `request_draft_person` (`older_person_id`), INDEX `request_draft_expiry` (`expires_at`), INDEX `request_draft_account` (`account_id`, `updated_at`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'ALTER TABLE `care_request` ADD `details_sealed` varchar(4096) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL',
  'ALTER TABLE `care_request` ADD `draft_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL',
  'CREATE UNIQUE INDEX `care_request_draft` ON `care_request` (`draft_id`)',
];

const down = [
  'DROP INDEX `care_request_draft` ON `care_request`',
  'ALTER TABLE `care_request` DROP COLUMN `draft_id`',
  'ALTER TABLE `care_request` DROP COLUMN `details_sealed`',
  'DROP INDEX `request_draft_account` ON `request_draft`',
  'DROP INDEX `request_draft_expiry` ON `request_draft`',
  'DROP INDEX `request_draft_person` ON `request_draft`',
  'DROP TABLE `request_draft`',
];

/** Generated from the rows by `npm run generate:migration`. Never edited once it was merged. */
export class RequestDrafts1795613300000 implements MigrationInterface {
  readonly name = 'RequestDrafts1795613300000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
