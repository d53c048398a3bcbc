import { type MigrationInterface, type QueryRunner } from 'typeorm';

const up = [
  'CREATE TABLE `access_key` (`id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `provider_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `slot` tinyint UNSIGNED NULL, `name` varchar(60) NOT NULL, `handle` varchar(10) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `secret_hash` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `scopes` varchar(500) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `ends_at` datetime(3) NOT NULL, `made_by` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `made_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), `revoked_at` datetime(3) NULL, `last_used_on` date NULL, UNIQUE INDEX `access_key_place` (`provider_id`, `slot`), UNIQUE INDEX `access_key_handle` (`handle`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `webhook` (`id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `provider_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `slot` tinyint UNSIGNED NOT NULL, `url` varchar(600) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `kinds` varchar(500) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `secret_sealed` varchar(1024) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `old_secret_sealed` varchar(1024) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `old_secret_until` datetime(3) NULL, `state` varchar(8) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL DEFAULT \'active\', `off_reason` varchar(8) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `failing_since` datetime(3) NULL, `read_up_to` bigint UNSIGNED NOT NULL, `last_sequence` bigint UNSIGNED NOT NULL DEFAULT \'0\', `tested_at` datetime(3) NULL, `last_delivered_at` datetime(3) NULL, `made_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), UNIQUE INDEX `webhook_place` (`provider_id`, `slot`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `webhook_delivery` (`id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `webhook_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `channel_seq` bigint UNSIGNED NOT NULL, `sequence` bigint UNSIGNED NOT NULL, `kind` varchar(24) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `data` longtext CHARACTER SET "utf8mb4" COLLATE "utf8mb4_bin" NOT NULL, `happened_at` datetime(3) NOT NULL, `state` varchar(12) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL DEFAULT \'waiting\', `tries` smallint UNSIGNED NOT NULL DEFAULT \'0\', `next_at` datetime(3) NULL, `claim` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `tried_at` datetime(3) NULL, `last_status` smallint UNSIGNED NULL, `last_trouble` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `last_ms` int UNSIGNED NULL, `answer_sealed` varchar(1024) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `settled_at` datetime(3) NULL, INDEX `webhook_delivery_claim` (`claim`), INDEX `webhook_delivery_state` (`webhook_id`, `state`, `sequence`), INDEX `webhook_delivery_due` (`state`, `next_at`), UNIQUE INDEX `webhook_delivery_sequence` (`webhook_id`, `sequence`), UNIQUE INDEX `webhook_delivery_event` (`webhook_id`, `channel_seq`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  "ALTER TABLE webhook_delivery ADD CONSTRAINT webhook_delivery_next CHECK ((state = 'waiting') = (next_at IS NOT NULL))",
  "ALTER TABLE webhook_delivery ADD CONSTRAINT webhook_delivery_settled CHECK ((state = 'waiting') = (settled_at IS NULL))",
  "ALTER TABLE webhook ADD CONSTRAINT webhook_off CHECK ((state = 'off') = (off_reason IS NOT NULL))",
];

const down = [
  'DROP INDEX `webhook_delivery_event` ON `webhook_delivery`',
  'DROP INDEX `webhook_delivery_sequence` ON `webhook_delivery`',
  'DROP INDEX `webhook_delivery_due` ON `webhook_delivery`',
  'DROP INDEX `webhook_delivery_state` ON `webhook_delivery`',
  'DROP INDEX `webhook_delivery_claim` ON `webhook_delivery`',
  'DROP TABLE `webhook_delivery`',
  'DROP INDEX `webhook_place` ON `webhook`',
  'DROP TABLE `webhook`',
  'DROP INDEX `access_key_handle` ON `access_key`',
  'DROP INDEX `access_key_place` ON `access_key`',
  'DROP TABLE `access_key`',
];

/** Generated from the rows by `npm run generate:migration`. Never edited once it was merged. */
export class Integration1795613861000 implements MigrationInterface {
  readonly name = 'Integration1795613861000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
