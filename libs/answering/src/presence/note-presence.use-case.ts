import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@yilian/platform';
import { Providers } from '@yilian/providers';

/**
 * A manager's desk is open and connected. What counts as seen is this alone: the desk says so once a minute while its live
 * channel stands. A provider that never said so is not watched over, because it may answer in other ways.
 */
@Injectable()
export class NotePresence {
  constructor(
    private readonly work: UnitOfWork,
    private readonly providers: Providers,
  ) {}

  async execute(): Promise<void> {
    await this.work.write(async (tx) => {
      const providerId = tx.actor?.providerId ?? '';
      await tx.execute(
        `INSERT INTO provider_presence (provider_id, seen_at) VALUES (?, now(3))
          ON DUPLICATE KEY UPDATE seen_at = now(3)`,
        [providerId],
      );
      await this.providers.find(tx, providerId);
    });
  }
}
