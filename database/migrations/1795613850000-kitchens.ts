import { type MigrationInterface, type QueryRunner } from 'typeorm';

const up = [
  'CREATE TABLE `welfare_check` (`id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `delivery_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `request_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `older_person_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `town_code` varchar(9) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `community_code` varchar(12) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `state` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL DEFAULT \'open\', `step` int UNSIGNED NOT NULL DEFAULT \'0\', `level` varchar(12) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL DEFAULT \'community\', `next_step_at` datetime(3) NULL, `opened_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), `due_at` datetime(3) NOT NULL, `owner_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `acknowledged_at` datetime(3) NULL, `closed_at` datetime(3) NULL, `outcome` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `note_sealed` varchar(4096) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `version` int UNSIGNED NOT NULL DEFAULT \'1\', INDEX `welfare_check_request` (`request_id`), INDEX `welfare_check_person` (`older_person_id`, `opened_at`), INDEX `welfare_check_open` (`state`, `town_code`, `opened_at`), UNIQUE INDEX `welfare_check_delivery` (`delivery_id`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `welfare_event` (`check_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `seq` int UNSIGNED NOT NULL, `event` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), `actor_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, PRIMARY KEY (`check_id`, `seq`)) ENGINE=InnoDB',
  'CREATE TABLE `welfare_call` (`check_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `step` int UNSIGNED NOT NULL, `officer_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `level` varchar(12) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `called_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), PRIMARY KEY (`check_id`, `step`, `officer_id`)) ENGINE=InnoDB',
  'CREATE TABLE `meal_delivery` (`id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `sheet_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `service_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `provider_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `request_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `older_person_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `on_date` date NOT NULL, `meal` varchar(8) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `quantity` tinyint UNSIGNED NOT NULL, `address_index` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `state` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL DEFAULT \'planned\', `reason` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `version` int UNSIGNED NOT NULL DEFAULT \'1\', `reported_at` datetime(3) NULL, `created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), INDEX `meal_delivery_person` (`older_person_id`), INDEX `meal_delivery_sheet` (`sheet_id`), UNIQUE INDEX `meal_delivery_portion` (`request_id`, `on_date`, `meal`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `delivery_report` (`client_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `delivery_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `outcome` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `reason` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `said_at` datetime(3) NULL, `received_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), `reported_by` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, INDEX `delivery_report_delivery` (`delivery_id`), PRIMARY KEY (`client_id`)) ENGINE=InnoDB',
  'CREATE TABLE `kitchen_sheet` (`id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `service_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `provider_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `on_date` date NOT NULL, `meal` varchar(8) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `portions` int UNSIGNED NOT NULL, `frozen_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), UNIQUE INDEX `kitchen_sheet_when` (`service_id`, `on_date`, `meal`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `kitchen_change` (`id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `sheet_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `delivery_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `kind` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `portions` int UNSIGNED NOT NULL, `at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), INDEX `kitchen_change_sheet` (`sheet_id`, `id`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `menu` (`id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `service_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `on_date` date NOT NULL, `meal` varchar(8) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `dishes` longtext CHARACTER SET "utf8mb4" COLLATE "utf8mb4_bin" NOT NULL, `version` int UNSIGNED NOT NULL DEFAULT \'1\', `changed_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), UNIQUE INDEX `menu_when` (`service_id`, `on_date`, `meal`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE INDEX `capacity_slot_day` ON `capacity_slot` (`kind`, `on_date`)',
  'ALTER TABLE meal_delivery ADD CONSTRAINT meal_delivery_of_something CHECK (quantity >= 1)',
  "ALTER TABLE meal_delivery ADD CONSTRAINT meal_delivery_reason CHECK (reason IS NULL OR state = 'not_delivered')",
];

const down = [
  'DROP INDEX `capacity_slot_day` ON `capacity_slot`',
  'DROP INDEX `menu_when` ON `menu`',
  'DROP TABLE `menu`',
  'DROP INDEX `kitchen_change_sheet` ON `kitchen_change`',
  'DROP TABLE `kitchen_change`',
  'DROP INDEX `kitchen_sheet_when` ON `kitchen_sheet`',
  'DROP TABLE `kitchen_sheet`',
  'DROP INDEX `delivery_report_delivery` ON `delivery_report`',
  'DROP TABLE `delivery_report`',
  'DROP INDEX `meal_delivery_portion` ON `meal_delivery`',
  'DROP INDEX `meal_delivery_sheet` ON `meal_delivery`',
  'DROP INDEX `meal_delivery_person` ON `meal_delivery`',
  'DROP TABLE `meal_delivery`',
  'DROP TABLE `welfare_call`',
  'DROP TABLE `welfare_event`',
  'DROP INDEX `welfare_check_delivery` ON `welfare_check`',
  'DROP INDEX `welfare_check_open` ON `welfare_check`',
  'DROP INDEX `welfare_check_person` ON `welfare_check`',
  'DROP INDEX `welfare_check_request` ON `welfare_check`',
  'DROP TABLE `welfare_check`',
];

/** Generated from the rows by `npm run generate:migration`. Never edited once it was merged. */
export class Kitchens1795613850000 implements MigrationInterface {
  readonly name = 'Kitchens1795613850000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
