import { type MigrationInterface, type QueryRunner } from 'typeorm';

const up = [
  'CREATE TABLE `ability_assessment` (`id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `older_person_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `scale_version` varchar(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `reason` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `assessed_on` date NOT NULL, `state` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `answers_sealed` varchar(4096) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `note_sealed` varchar(4096) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `entered_by` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `entered_at` datetime(3) NULL, `second_by` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `second_at` datetime(3) NULL, `level` tinyint UNSIGNED NULL, `due_on` date NULL, `rules_version` int UNSIGNED NULL, `reminded_at` datetime(3) NULL, `version` int UNSIGNED NOT NULL DEFAULT \'1\', `created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), `under_way_of` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" AS (CASE WHEN state IN (\'draft\', \'entered\', \'returned\') THEN older_person_id END) STORED, `current_of` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" AS (CASE WHEN state IN (\'confirmed\') THEN older_person_id END) STORED, INDEX `ability_assessment_due` (`state`, `due_on`), UNIQUE INDEX `ability_assessment_current` (`current_of`), UNIQUE INDEX `ability_assessment_under_way` (`under_way_of`), INDEX `ability_assessment_person` (`older_person_id`, `assessed_on`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  "INSERT INTO `typeorm_metadata`(`database`, `schema`, `table`, `type`, `name`, `value`) VALUES (DEFAULT, DATABASE(), 'ability_assessment', 'GENERATED_COLUMN', 'under_way_of', 'CASE WHEN state IN (''draft'', ''entered'', ''returned'') THEN older_person_id END')",
  "INSERT INTO `typeorm_metadata`(`database`, `schema`, `table`, `type`, `name`, `value`) VALUES (DEFAULT, DATABASE(), 'ability_assessment', 'GENERATED_COLUMN', 'current_of', 'CASE WHEN state IN (''confirmed'') THEN older_person_id END')",
  'ALTER TABLE ability_assessment ADD CONSTRAINT ability_assessment_two CHECK (second_by IS NULL OR second_by <> entered_by)',
  "ALTER TABLE ability_assessment ADD CONSTRAINT ability_assessment_counts CHECK (state NOT IN ('confirmed', 'superseded') OR (level IS NOT NULL AND level <= 4 AND due_on IS NOT NULL AND second_by IS NOT NULL))",
  'ALTER TABLE `older_person` ADD `level_assessed` tinyint NOT NULL DEFAULT 0',
  'ALTER TABLE `message` CHANGE `request_id` `request_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL',
];

const down = [
  'ALTER TABLE `message` CHANGE `request_id` `request_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL',
  'ALTER TABLE `older_person` DROP COLUMN `level_assessed`',
  "DELETE FROM `typeorm_metadata` WHERE `type` = 'GENERATED_COLUMN' AND `name` = 'current_of' AND `schema` = DATABASE() AND `table` = 'ability_assessment'",
  "DELETE FROM `typeorm_metadata` WHERE `type` = 'GENERATED_COLUMN' AND `name` = 'under_way_of' AND `schema` = DATABASE() AND `table` = 'ability_assessment'",
  'DROP INDEX `ability_assessment_person` ON `ability_assessment`',
  'DROP INDEX `ability_assessment_under_way` ON `ability_assessment`',
  'DROP INDEX `ability_assessment_current` ON `ability_assessment`',
  'DROP INDEX `ability_assessment_due` ON `ability_assessment`',
  'DROP TABLE `ability_assessment`',
];

/** Generated from the rows by `npm run generate:migration`, with the conditions added by hand. Never edited once it was merged. */
export class AbilityAssessment1795613100000 implements MigrationInterface {
  readonly name = 'AbilityAssessment1795613100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
