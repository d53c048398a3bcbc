import { type MigrationInterface, type QueryRunner } from 'typeorm';

const up = [
  'CREATE TABLE `list_import` (`id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `service_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `provider_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `list` varchar(8) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `state` varchar(12) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `format` varchar(8) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `file_bytes` int UNSIGNED NOT NULL, `file_hash` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `file` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `asked_by` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `asked_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), `counts` longtext CHARACTER SET "utf8mb4" COLLATE "utf8mb4_bin" NULL, `plan_hash` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `fault` varchar(24) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `fault_columns` varchar(200) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL DEFAULT \'\', `accepted_by` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `applied_at` datetime(3) NULL, INDEX `list_import_old` (`file`, `asked_at`), INDEX `list_import_same` (`service_id`, `file_hash`), INDEX `list_import_of` (`service_id`, `asked_at`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `list_import_lines` (`import_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `shelf` varchar(10) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `page` smallint UNSIGNED NOT NULL, `lines_sealed` longtext CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, PRIMARY KEY (`import_id`, `shelf`, `page`)) ENGINE=InnoDB',
  'CREATE TABLE `list_export` (`id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `service_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `on_day` date NOT NULL, `nth` smallint UNSIGNED NOT NULL, `list` varchar(8) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `format` varchar(8) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `purpose` varchar(20) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `row_count` int UNSIGNED NOT NULL, `account_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `taken_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), UNIQUE INDEX `list_export_nth` (`service_id`, `on_day`, `nth`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
];

const down = [
  'DROP INDEX `list_export_nth` ON `list_export`',
  'DROP TABLE `list_export`',
  'DROP TABLE `list_import_lines`',
  'DROP INDEX `list_import_of` ON `list_import`',
  'DROP INDEX `list_import_same` ON `list_import`',
  'DROP INDEX `list_import_old` ON `list_import`',
  'DROP TABLE `list_import`',
];

/** Generated from the rows by `npm run generate:migration`. Never edited once it was merged. */
export class ListsInAndOut1795613860000 implements MigrationInterface {
  readonly name = 'ListsInAndOut1795613860000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
