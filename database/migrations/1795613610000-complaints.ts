import { type MigrationInterface, type QueryRunner } from 'typeorm';

const up = [
  'CREATE TABLE `complaint` (`id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `number` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `older_person_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `town_code` varchar(9) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `provider_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `request_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `made_by` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `by_phone` tinyint NOT NULL, `kind` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `words_sealed` varchar(12288) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `state` varchar(12) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `version` int UNSIGNED NOT NULL DEFAULT \'1\', `assigned_to` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `created_at` datetime(3) NOT NULL, `deadline_at` datetime(3) NOT NULL, `shared_at` datetime(3) NULL, INDEX `complaint_of_provider` (`provider_id`, `shared_at`), INDEX `complaint_of_town` (`town_code`, `id`), INDEX `complaint_of_person` (`older_person_id`, `id`), UNIQUE INDEX `IDX_0b888ed2fd6800daf0ebdf568b` (`number`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `complaint_event` (`complaint_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `seq` int UNSIGNED NOT NULL, `event` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `to_state` varchar(12) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), `actor_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `actor_role` varchar(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `words_sealed` varchar(12288) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, PRIMARY KEY (`complaint_id`, `seq`)) ENGINE=InnoDB',
];

const down = [
  'DROP TABLE `complaint_event`',
  'DROP INDEX `IDX_0b888ed2fd6800daf0ebdf568b` ON `complaint`',
  'DROP INDEX `complaint_of_person` ON `complaint`',
  'DROP INDEX `complaint_of_town` ON `complaint`',
  'DROP INDEX `complaint_of_provider` ON `complaint`',
  'DROP TABLE `complaint`',
];

/** Generated from the rows by `npm run generate:migration`. Never edited once it was merged. */
export class Complaints1795613610000 implements MigrationInterface {
  readonly name = 'Complaints1795613610000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
