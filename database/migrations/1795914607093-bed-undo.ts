import { type MigrationInterface, type QueryRunner } from 'typeorm';

const up = [
  'CREATE TABLE `bed_undo` (`id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `service_id` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `until_at` datetime(3) NOT NULL, `acts` longtext CHARACTER SET "utf8mb4" COLLATE "utf8mb4_bin" NOT NULL, INDEX `bed_undo_over` (`until_at`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
];

const down = ['DROP INDEX `bed_undo_over` ON `bed_undo`', 'DROP TABLE `bed_undo`'];

/** Generated from the rows by `npm run generate:migration`. Never edited once it was merged. */
export class BedUndo1795914607093 implements MigrationInterface {
  readonly name = 'BedUndo1795914607093';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
