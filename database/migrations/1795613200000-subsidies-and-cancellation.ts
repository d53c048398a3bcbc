import { type MigrationInterface, type QueryRunner } from 'typeorm';

const up = [
  'CREATE TABLE `subsidy_rule` (`id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `code` varchar(40) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `version` int UNSIGNED NOT NULL, `name` longtext CHARACTER SET "utf8mb4" COLLATE "utf8mb4_bin" NOT NULL, `kind` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `who` longtext CHARACTER SET "utf8mb4" COLLATE "utf8mb4_bin" NOT NULL, `gives` longtext CHARACTER SET "utf8mb4" COLLATE "utf8mb4_bin" NOT NULL, `cap` longtext CHARACTER SET "utf8mb4" COLLATE "utf8mb4_bin" NULL, `one_of` varchar(40) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `valid_from` date NOT NULL, `valid_until` date NULL, `how_to` longtext CHARACTER SET "utf8mb4" COLLATE "utf8mb4_bin" NOT NULL, `source` varchar(300) NOT NULL, `demo` tinyint NOT NULL DEFAULT 0, `added_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), `added_by` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, INDEX `subsidy_rule_kind` (`kind`, `valid_from`), UNIQUE INDEX `subsidy_rule_version` (`code`, `version`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'ALTER TABLE subsidy_rule ADD CONSTRAINT subsidy_rule_version_counts CHECK (version >= 1)',
  'ALTER TABLE `care_request` ADD `cancel_cost_fen` int UNSIGNED NULL',
];

const down = [
  'ALTER TABLE `care_request` DROP COLUMN `cancel_cost_fen`',
  'DROP INDEX `subsidy_rule_version` ON `subsidy_rule`',
  'DROP INDEX `subsidy_rule_kind` ON `subsidy_rule`',
  'DROP TABLE `subsidy_rule`',
];

/** Generated from the rows by `npm run generate:migration`. Never edited once it was merged. */
export class SubsidiesAndCancellation1795613200000 implements MigrationInterface {
  readonly name = 'SubsidiesAndCancellation1795613200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
