import { type MigrationInterface, type QueryRunner } from 'typeorm';

const up = [
  'CREATE TABLE `day_plan` (`id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `service_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `provider_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `on_date` date NOT NULL, `version` int UNSIGNED NOT NULL, `state` varchar(12) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `absent` longtext CHARACTER SET "utf8mb4" COLLATE "utf8mb4_bin" NOT NULL, `basis` longtext CHARACTER SET "utf8mb4" COLLATE "utf8mb4_bin" NULL, `input_hash` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `solver_version` varchar(24) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `seed` int UNSIGNED NOT NULL, `cost` double NULL, `way_minutes` int UNSIGNED NULL, `open_visits` int UNSIGNED NULL, `asked_by` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `asked_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), `found_at` datetime(3) NULL, `accepted_by` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `accepted_at` datetime(3) NULL, `accepted_day` date AS (if(`state` = \'accepted\', `on_date`, null)) STORED, UNIQUE INDEX `day_plan_accepted` (`accepted_day`, `service_id`), UNIQUE INDEX `day_plan_version` (`service_id`, `on_date`, `version`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  "INSERT INTO `typeorm_metadata`(`database`, `schema`, `table`, `type`, `name`, `value`) VALUES (DEFAULT, DATABASE(), 'day_plan', 'GENERATED_COLUMN', 'accepted_day', 'if(`state` = ''accepted'', `on_date`, null)')",
  'CREATE TABLE `day_plan_visit` (`plan_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `request_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `visit_no` smallint UNSIGNED NOT NULL, `part` smallint UNSIGNED NOT NULL, `hold_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `caregiver_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `visit_order` smallint UNSIGNED NOT NULL, `start_minute` smallint UNSIGNED NOT NULL, `minutes` smallint UNSIGNED NOT NULL, `way_minutes` smallint UNSIGNED NOT NULL, `late_minutes` smallint UNSIGNED NOT NULL, `why` longtext CHARACTER SET "utf8mb4" COLLATE "utf8mb4_bin" NOT NULL, `open_reason` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, PRIMARY KEY (`plan_id`, `request_id`, `visit_no`, `part`)) ENGINE=InnoDB',
  'CREATE TABLE `visit_wish` (`request_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `on_date` date NOT NULL, `visit_no` smallint UNSIGNED NOT NULL, `service_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `pinned_to` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `second` longtext CHARACTER SET "utf8mb4" COLLATE "utf8mb4_bin" NULL, `second_given_to` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, INDEX `visit_wish_day` (`service_id`, `on_date`), PRIMARY KEY (`request_id`, `on_date`, `visit_no`)) ENGINE=InnoDB',
  'ALTER TABLE day_plan_visit ADD CONSTRAINT day_plan_visit_within_day CHECK (part <= 1 AND start_minute < 1440)',
];

const down = [
  'DROP INDEX `visit_wish_day` ON `visit_wish`',
  'DROP TABLE `visit_wish`',
  'DROP TABLE `day_plan_visit`',
  "DELETE FROM `typeorm_metadata` WHERE `type` = 'GENERATED_COLUMN' AND `name` = 'accepted_day' AND `schema` = DATABASE() AND `table` = 'day_plan'",
  'DROP INDEX `day_plan_version` ON `day_plan`',
  'DROP INDEX `day_plan_accepted` ON `day_plan`',
  'DROP TABLE `day_plan`',
];

/** Generated from the rows by `npm run generate:migration`. Never edited once it was merged. */
export class DayPlans1795613830000 implements MigrationInterface {
  readonly name = 'DayPlans1795613830000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
