import { type MigrationInterface, type QueryRunner } from 'typeorm';

const up = [
  'CREATE TABLE `review` (`id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `thread_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `replaces_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `request_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `provider_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `service_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `older_person_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `author_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `source` varchar(12) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `state` varchar(12) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL DEFAULT \'shown\', `overall` tinyint UNSIGNED NOT NULL, `safety` tinyint UNSIGNED NULL, `care` tinyint UNSIGNED NULL, `staff` tinyint UNSIGNED NULL, `surroundings_and_food` tinyint UNSIGNED NULL, `words_sealed` varchar(8192) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `photo_file` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `photo_type` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), `hidden_reason` varchar(24) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `first_of` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" AS (if(`replaces_id` is null, `request_id`, null)) STORED, INDEX `review_of_request` (`request_id`), INDEX `review_of_provider` (`provider_id`, `state`, `id`), UNIQUE INDEX `review_replaces` (`replaces_id`), UNIQUE INDEX `review_first_of` (`first_of`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  "INSERT INTO `typeorm_metadata`(`database`, `schema`, `table`, `type`, `name`, `value`) VALUES (DEFAULT, DATABASE(), 'review', 'GENERATED_COLUMN', 'first_of', 'if(`replaces_id` is null, `request_id`, null)')",
  'CREATE TABLE `review_reply` (`thread_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `provider_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `author_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `words_sealed` varchar(8192) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), PRIMARY KEY (`thread_id`)) ENGINE=InnoDB',
  'ALTER TABLE review ADD CONSTRAINT review_stars CHECK (overall BETWEEN 1 AND 5)',
];

const down = [
  'DROP TABLE `review_reply`',
  "DELETE FROM `typeorm_metadata` WHERE `type` = 'GENERATED_COLUMN' AND `name` = 'first_of' AND `schema` = DATABASE() AND `table` = 'review'",
  'DROP INDEX `review_first_of` ON `review`',
  'DROP INDEX `review_replaces` ON `review`',
  'DROP INDEX `review_of_provider` ON `review`',
  'DROP INDEX `review_of_request` ON `review`',
  'DROP TABLE `review`',
];

/** Generated from the rows by `npm run generate:migration`. Never edited once it was merged. */
export class Reviews1795613600000 implements MigrationInterface {
  readonly name = 'Reviews1795613600000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
