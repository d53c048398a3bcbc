import { type MigrationInterface, type QueryRunner } from 'typeorm';

const up = [
  'CREATE TABLE `finding_record` (`finding_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `seq` int UNSIGNED NOT NULL, `act` varchar(12) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `to_state` varchar(12) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `at` datetime(3) NOT NULL, `actor_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `actor_role` varchar(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `due_on` date NOT NULL, `asks_until` date NULL, `words_sealed` varchar(12288) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `seal` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, PRIMARY KEY (`finding_id`, `seq`)) ENGINE=InnoDB',
  'CREATE TABLE `finding_evidence` (`id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `finding_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `record_seq` int UNSIGNED NULL, `file` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `type` varchar(24) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `sha256` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `added_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), INDEX `finding_evidence_of` (`finding_id`, `record_seq`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `finding_raise` (`finding_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `round` int UNSIGNED NOT NULL, `step` varchar(8) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), PRIMARY KEY (`finding_id`, `round`, `step`)) ENGINE=InnoDB',
  'CREATE TABLE `finding` (`id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `number` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `provider_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `service_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `item_code` varchar(48) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `item_zh` varchar(400) NOT NULL, `item_en` varchar(400) NOT NULL, `severity` varchar(8) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `source` varchar(12) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `found_on` date NOT NULL, `found_by` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `follows` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `state` varchar(12) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `version` int UNSIGNED NOT NULL DEFAULT \'1\', `due_on` date NOT NULL, `asks_until` date NULL, `round` int UNSIGNED NOT NULL DEFAULT \'1\', `round_on` date NOT NULL, `seal` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, INDEX `finding_waiting` (`state`, `due_on`), INDEX `finding_of_provider` (`provider_id`, `state`, `due_on`), UNIQUE INDEX `IDX_22c9a6f66c73f512debf44b734` (`number`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  "ALTER TABLE finding ADD CONSTRAINT finding_state CHECK (state IN ('open', 'answered', 'returned', 'accepted', 'withdrawn'))",
  "ALTER TABLE finding ADD CONSTRAINT finding_severity CHECK (severity IN ('minor', 'serious', 'urgent'))",
  'ALTER TABLE finding ADD CONSTRAINT finding_round CHECK (round BETWEEN 1 AND version)',
];

const down = [
  'DROP INDEX `IDX_22c9a6f66c73f512debf44b734` ON `finding`',
  'DROP INDEX `finding_of_provider` ON `finding`',
  'DROP INDEX `finding_waiting` ON `finding`',
  'DROP TABLE `finding`',
  'DROP TABLE `finding_raise`',
  'DROP INDEX `finding_evidence_of` ON `finding_evidence`',
  'DROP TABLE `finding_evidence`',
  'DROP TABLE `finding_record`',
];

/** Generated from the rows by `npm run generate:migration`. Never edited once it was merged. */
export class Findings1795613865000 implements MigrationInterface {
  readonly name = 'Findings1795613865000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
