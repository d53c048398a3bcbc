import { Injectable } from '@nestjs/common';
import { Audit, Settings, type Tx } from '@yilian/platform';

/** A person whose name and address somebody is shown, and what for. */
export interface ContactLook {
  readonly olderPersonId: string;
  readonly detail: Readonly<Record<string, string>>;
}

/** Writes down whose names and addresses were opened, under the name of the act. A page that asks again within a while is one look. */
@Injectable()
export class ContactLooks {
  constructor(
    private readonly settings: Settings,
    private readonly audit: Audit,
  ) {}

  async note(tx: Tx, action: string, looks: readonly ContactLook[]): Promise<void> {
    if (looks.length === 0) return;
    const { oneLookMinutes } = (await this.settings.get('people.rules')).value;
    const looked = await tx.query<{ id: string }>(
      `SELECT DISTINCT object_id AS id FROM audit_entry
        WHERE object_id IN (?) AND actor_id = ? AND action = ? AND at > now(3) - INTERVAL ? MINUTE`,
      [looks.map(({ olderPersonId }) => olderPersonId), tx.actor!.accountId, action, oneLookMinutes],
    );
    const known = new Set(looked.map(({ id }) => id));
    for (const { olderPersonId, detail } of looks) {
      if (known.has(olderPersonId)) continue;
      known.add(olderPersonId);
      await this.audit.append(tx, action, olderPersonId, detail);
    }
  }
}
