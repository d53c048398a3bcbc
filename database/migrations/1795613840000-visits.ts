import { type MigrationInterface, type QueryRunner } from 'typeorm';

const up = [
  'CREATE TABLE `visit` (`id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `request_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `hold_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `on_date` date NOT NULL, `ordinal` int UNSIGNED NOT NULL, `provider_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `older_person_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `town_code` varchar(9) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `caregiver_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `from_minute` int UNSIGNED NOT NULL, `to_minute` int UNSIGNED NOT NULL, `starts_at` datetime(3) NOT NULL, `ends_at` datetime(3) NOT NULL, `state` varchar(12) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL DEFAULT \'scheduled\', `version` int UNSIGNED NOT NULL DEFAULT \'1\', `arrived_at` datetime(3) NULL, `arrived_device_at` datetime(3) NULL, `arrived_received_at` datetime(3) NULL, `arrived_offline` tinyint NOT NULL DEFAULT 0, `arrived_distance_m` int UNSIGNED NULL, `arrived_corrected` tinyint NOT NULL DEFAULT 0, `left_at` datetime(3) NULL, `left_device_at` datetime(3) NULL, `left_received_at` datetime(3) NULL, `left_offline` tinyint NOT NULL DEFAULT 0, `left_distance_m` int UNSIGNED NULL, `left_corrected` tinyint NOT NULL DEFAULT 0, `alarm_level` varchar(8) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `alarm_at` datetime(3) NULL, `alarm_next_at` datetime(3) NULL, `alarm_taken_by` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `alarm_taken_at` datetime(3) NULL, INDEX `visit_due` (`state`, `starts_at`), INDEX `visit_of_provider` (`provider_id`, `on_date`), INDEX `visit_of_caregiver` (`caregiver_id`, `on_date`), INDEX `visit_of_request` (`request_id`, `on_date`), UNIQUE INDEX `visit_of_hold` (`hold_id`, `on_date`, `ordinal`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `visit_task` (`visit_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `code` varchar(24) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `position` int UNSIGNED NOT NULL, `text_zh` varchar(200) NOT NULL, `text_en` varchar(200) NOT NULL, `done_at` datetime(3) NULL, `marked_at` datetime(3) NULL, PRIMARY KEY (`visit_id`, `code`)) ENGINE=InnoDB',
  'CREATE TABLE `visit_note` (`id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `visit_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `words_sealed` varchar(8192) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `author_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `at` datetime(3) NOT NULL, INDEX `visit_note_of_visit` (`visit_id`, `at`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `visit_proof` (`id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `visit_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `kind` varchar(12) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `file` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `media_type` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `at` datetime(3) NOT NULL, INDEX `visit_proof_of_visit` (`visit_id`, `at`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `visit_event` (`visit_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `seq` int UNSIGNED NOT NULL, `event` varchar(20) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `to_state` varchar(12) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), `actor_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `reason` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `before_at` datetime(3) NULL, PRIMARY KEY (`visit_id`, `seq`)) ENGINE=InnoDB',
  "ALTER TABLE visit ADD CONSTRAINT visit_state CHECK (state IN ('scheduled', 'checked_in', 'checked_out', 'missed', 'cancelled'))",
  'ALTER TABLE visit ADD CONSTRAINT visit_in_order CHECK (starts_at < ends_at AND (arrived_at IS NULL OR left_at IS NULL OR arrived_at <= left_at))',
  "ALTER TABLE visit ADD CONSTRAINT visit_begun CHECK (state <> 'checked_in' OR arrived_at IS NOT NULL)",
];

const down = [
  'DROP TABLE `visit_event`',
  'DROP INDEX `visit_proof_of_visit` ON `visit_proof`',
  'DROP TABLE `visit_proof`',
  'DROP INDEX `visit_note_of_visit` ON `visit_note`',
  'DROP TABLE `visit_note`',
  'DROP TABLE `visit_task`',
  'DROP INDEX `visit_of_hold` ON `visit`',
  'DROP INDEX `visit_of_request` ON `visit`',
  'DROP INDEX `visit_of_caregiver` ON `visit`',
  'DROP INDEX `visit_of_provider` ON `visit`',
  'DROP INDEX `visit_due` ON `visit`',
  'DROP TABLE `visit`',
];

/** Generated from the rows by `npm run generate:migration`. Never edited once it was merged. */
export class Visits1795613840000 implements MigrationInterface {
  readonly name = 'Visits1795613840000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
