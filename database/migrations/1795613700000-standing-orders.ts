import { type MigrationInterface, type QueryRunner } from 'typeorm';

const up = [
  'CREATE TABLE `standing_order` (`id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `older_person_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `asked_by` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `kind` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `state` varchar(8) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `version` int UNSIGNED NOT NULL DEFAULT \'1\', `from_date` date NOT NULL, `until_date` date NULL, `paused_from` date NULL, `paused_until` date NULL, `preferred_service_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `price_limit_fen` int UNSIGNED NULL, `town_preference` longtext CHARACTER SET "utf8mb4" COLLATE "utf8mb4_bin" NOT NULL, `end_reason` varchar(24) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `planned_to` date NULL, `next_look_at` datetime(3) NOT NULL, `draft_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `created_at` datetime(3) NOT NULL, UNIQUE INDEX `standing_order_draft` (`draft_id`), INDEX `standing_order_person` (`older_person_id`, `id`), INDEX `standing_order_look` (`state`, `next_look_at`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `standing_order_event` (`order_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `seq` int UNSIGNED NOT NULL, `event` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `from_date` date NULL, `until_date` date NULL, `reason` varchar(24) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), `actor_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `actor_role` varchar(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, PRIMARY KEY (`order_id`, `seq`)) ENGINE=InnoDB',
  'CREATE TABLE `standing_order_terms` (`order_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `from_date` date NOT NULL, `weekdays` tinyint UNSIGNED NOT NULL, `content_sealed` varchar(4096) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, PRIMARY KEY (`order_id`, `from_date`)) ENGINE=InnoDB',
  'CREATE TABLE `standing_order_day` (`order_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `on_date` date NOT NULL, `outcome` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `request_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `decided_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), UNIQUE INDEX `standing_order_day_request` (`request_id`), PRIMARY KEY (`order_id`, `on_date`)) ENGINE=InnoDB',
  'ALTER TABLE `care_request` ADD `standing_order_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL',
  'CREATE INDEX `care_request_order` ON `care_request` (`standing_order_id`, `first_date`)',
  'ALTER TABLE standing_order ADD CONSTRAINT standing_order_pause CHECK (paused_until IS NULL OR (paused_from IS NOT NULL AND paused_until >= paused_from))',
  "ALTER TABLE standing_order ADD CONSTRAINT standing_order_end CHECK ((state = 'ended') = (end_reason IS NOT NULL))",
  'ALTER TABLE standing_order_terms ADD CONSTRAINT standing_order_terms_days CHECK (weekdays BETWEEN 1 AND 127)',
  "ALTER TABLE standing_order_day ADD CONSTRAINT standing_order_day_asked CHECK ((outcome = 'asked') = (request_id IS NOT NULL))",
];

const down = [
  'DROP INDEX `care_request_order` ON `care_request`',
  'ALTER TABLE `care_request` DROP COLUMN `standing_order_id`',
  'DROP INDEX `standing_order_day_request` ON `standing_order_day`',
  'DROP TABLE `standing_order_day`',
  'DROP TABLE `standing_order_terms`',
  'DROP TABLE `standing_order_event`',
  'DROP INDEX `standing_order_look` ON `standing_order`',
  'DROP INDEX `standing_order_person` ON `standing_order`',
  'DROP INDEX `standing_order_draft` ON `standing_order`',
  'DROP TABLE `standing_order`',
];

/** Generated from the rows by `npm run generate:migration`. Never edited once it was merged. */
export class StandingOrders1795613700000 implements MigrationInterface {
  readonly name = 'StandingOrders1795613700000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
