import { type MigrationInterface, type QueryRunner } from 'typeorm';

const up = [
  'CREATE TABLE `stay_application` (`request_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `guardian_sealed` varchar(2048) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `keep_hours` double NULL, `kept_until` datetime(3) NULL, `reminded` tinyint UNSIGNED NOT NULL DEFAULT \'0\', `confirmed_at` datetime(3) NULL, `lapsed_at` datetime(3) NULL, `move_in_on` date NULL, INDEX `stay_application_kept` (`kept_until`), PRIMARY KEY (`request_id`)) ENGINE=InnoDB',
  'CREATE TABLE `stay_paper` (`id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `older_person_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `kind` varchar(24) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `slot` tinyint UNSIGNED NOT NULL, `state` varchar(12) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `file` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `type` varchar(24) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `bytes` int UNSIGNED NULL, `sha256` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `added_by` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `added_at` datetime(3) NOT NULL, UNIQUE INDEX `stay_paper_slot` (`older_person_id`, `kind`, `slot`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'ALTER TABLE `care_request` ADD `continued_by_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL',
  "ALTER TABLE `care_request` CHANGE `active_stay_of` `active_stay_of` varchar(36) CHARACTER SET \"ascii\" COLLATE \"ascii_bin\" AS (if(`kind` = 'residential' and `continued_by_id` is null and `state` in ('submitted','matching','offered','waiting','escalated','booked','in_service'), `older_person_id`, null)) STORED",
  "UPDATE `typeorm_metadata` SET `value` = 'if(`kind` = ''residential'' and `continued_by_id` is null and `state` in (''submitted'',''matching'',''offered'',''waiting'',''escalated'',''booked'',''in_service''), `older_person_id`, null)' WHERE `type` = 'GENERATED_COLUMN' AND `name` = 'active_stay_of' AND `schema` = DATABASE() AND `table` = 'care_request'",
  'CREATE UNIQUE INDEX `care_request_continued` ON `care_request` (`continued_by_id`)',
  'ALTER TABLE stay_application ADD CONSTRAINT stay_ends_once CHECK (confirmed_at IS NULL OR lapsed_at IS NULL)',
  "ALTER TABLE stay_paper ADD CONSTRAINT stay_paper_given CHECK ((state = 'given') = (file IS NOT NULL) AND (state = 'promised') = (slot = 0) AND slot <= 6)",
];

const down = [
  'DROP INDEX `care_request_continued` ON `care_request`',
  "UPDATE `typeorm_metadata` SET `value` = 'if(`kind` = ''residential'' and `state` in (''submitted'',''matching'',''offered'',''waiting'',''escalated'',''booked'',''in_service''), `older_person_id`, null)' WHERE `type` = 'GENERATED_COLUMN' AND `name` = 'active_stay_of' AND `schema` = DATABASE() AND `table` = 'care_request'",
  "ALTER TABLE `care_request` CHANGE `active_stay_of` `active_stay_of` varchar(36) CHARACTER SET \"ascii\" COLLATE \"ascii_bin\" AS (if(`kind` = 'residential' and `state` in ('submitted','matching','offered','waiting','escalated','booked','in_service'), `older_person_id`, null)) STORED",
  'ALTER TABLE `care_request` DROP COLUMN `continued_by_id`',
  'DROP INDEX `stay_paper_slot` ON `stay_paper`',
  'DROP TABLE `stay_paper`',
  'DROP INDEX `stay_application_kept` ON `stay_application`',
  'DROP TABLE `stay_application`',
];

/** Generated from the rows by `npm run generate:migration`. Never edited once it was merged. */
export class Stays1795613720000 implements MigrationInterface {
  readonly name = 'Stays1795613720000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
