import { type MigrationInterface, type QueryRunner } from 'typeorm';

const up = [
  'CREATE TABLE `consent_entry` (`older_person_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `purpose` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `seq` int UNSIGNED NOT NULL, `given` tinyint NOT NULL, `way` varchar(12) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `text_version` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `actor_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `actor_role` varchar(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), PRIMARY KEY (`older_person_id`, `purpose`, `seq`)) ENGINE=InnoDB',
  'CREATE TABLE `deletion_request` (`id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `older_person_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `requested_by` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `requested_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), `due_at` datetime(3) NOT NULL, `undone_at` datetime(3) NULL, `done_at` datetime(3) NULL, `open_person` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" AS (CASE WHEN undone_at IS NULL AND done_at IS NULL THEN older_person_id END) STORED, UNIQUE INDEX `deletion_request_open` (`open_person`), INDEX `deletion_request_due` (`done_at`, `undone_at`, `due_at`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  "INSERT INTO `typeorm_metadata`(`database`, `schema`, `table`, `type`, `name`, `value`) VALUES (DEFAULT, DATABASE(), 'deletion_request', 'GENERATED_COLUMN', 'open_person', 'CASE WHEN undone_at IS NULL AND done_at IS NULL THEN older_person_id END')",
  'CREATE TABLE `link_invitation` (`id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `older_person_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `code_hash` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `login` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `phone_sealed` varchar(1024) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `relation` varchar(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `basis` varchar(24) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `scopes` longtext CHARACTER SET "utf8mb4" COLLATE "utf8mb4_bin" NOT NULL, `valid_to` datetime(3) NULL, `invited_by` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), `expires_at` datetime(3) NOT NULL, `closed_at` datetime(3) NULL, `outcome` varchar(12) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `answered_by` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, INDEX `link_invitation_person` (`older_person_id`, `closed_at`), UNIQUE INDEX `IDX_71516d6db14231667d896ebec5` (`code_hash`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `objection` (`id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `older_person_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `town_code` varchar(9) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `request_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `account_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `words_sealed` varchar(4096) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `way` varchar(12) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `outcome` varchar(12) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `actor_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), `settled_at` datetime(3) NULL, `settled_by` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, INDEX `objection_open` (`outcome`, `settled_at`, `town_code`), INDEX `objection_request` (`request_id`), INDEX `objection_person` (`older_person_id`, `id`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `person_change` (`older_person_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `version` int UNSIGNED NOT NULL, `fields_sealed` varchar(8192) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `actor_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `actor_role` varchar(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), PRIMARY KEY (`older_person_id`, `version`)) ENGINE=InnoDB',
  'CREATE TABLE `person_notice` (`id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `older_person_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `town_code` varchar(9) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `kind` varchar(24) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `request_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `account_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), `told_at` datetime(3) NULL, `told_by` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, INDEX `person_notice_person` (`older_person_id`, `id`), INDEX `person_notice_open` (`town_code`, `told_at`, `id`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'ALTER TABLE `account` ADD `leave_due_at` datetime(3) NULL',
  'ALTER TABLE `account` ADD `left_at` datetime(3) NULL',
  'ALTER TABLE `family_link` ADD `basis` varchar(24) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL',
  'ALTER TABLE `family_link` ADD `own_word` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" AS (CASE WHEN revoked_at IS NULL AND relation = \'self\' THEN older_person_id END) STORED',
  "INSERT INTO `typeorm_metadata`(`database`, `schema`, `table`, `type`, `name`, `value`) VALUES (DEFAULT, DATABASE(), 'family_link', 'GENERATED_COLUMN', 'own_word', 'CASE WHEN revoked_at IS NULL AND relation = ''self'' THEN older_person_id END')",
  'ALTER TABLE `older_person` ADD `erased_at` datetime(3) NULL',
  'ALTER TABLE `message` CHANGE `request_id` `request_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL',
  'CREATE UNIQUE INDEX `family_link_own_word` ON `family_link` (`own_word`)',
];

const down = [
  'DROP INDEX `family_link_own_word` ON `family_link`',
  'ALTER TABLE `message` CHANGE `request_id` `request_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL',
  'ALTER TABLE `older_person` DROP COLUMN `erased_at`',
  "DELETE FROM `typeorm_metadata` WHERE `type` = 'GENERATED_COLUMN' AND `name` = 'own_word' AND `schema` = DATABASE() AND `table` = 'family_link'",
  'ALTER TABLE `family_link` DROP COLUMN `own_word`',
  'ALTER TABLE `family_link` DROP COLUMN `basis`',
  'ALTER TABLE `account` DROP COLUMN `left_at`',
  'ALTER TABLE `account` DROP COLUMN `leave_due_at`',
  'DROP INDEX `person_notice_open` ON `person_notice`',
  'DROP INDEX `person_notice_person` ON `person_notice`',
  'DROP TABLE `person_notice`',
  'DROP TABLE `person_change`',
  'DROP INDEX `objection_person` ON `objection`',
  'DROP INDEX `objection_request` ON `objection`',
  'DROP INDEX `objection_open` ON `objection`',
  'DROP TABLE `objection`',
  'DROP INDEX `IDX_71516d6db14231667d896ebec5` ON `link_invitation`',
  'DROP INDEX `link_invitation_person` ON `link_invitation`',
  'DROP TABLE `link_invitation`',
  "DELETE FROM `typeorm_metadata` WHERE `type` = 'GENERATED_COLUMN' AND `name` = 'open_person' AND `schema` = DATABASE() AND `table` = 'deletion_request'",
  'DROP INDEX `deletion_request_due` ON `deletion_request`',
  'DROP INDEX `deletion_request_open` ON `deletion_request`',
  'DROP TABLE `deletion_request`',
  'DROP TABLE `consent_entry`',
];

/** Generated from the rows by `npm run generate:migration`. Never edited once it was merged. */
export class PeopleRights1795613400000 implements MigrationInterface {
  readonly name = 'PeopleRights1795613400000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
