import { Injectable } from '@nestjs/common';
import { NamesQuery } from '@yilian/accounts';
import { type SosState, type SosView } from '@yilian/contracts';
import { Settings, type Tx } from '@yilian/platform';

interface Raw {
  readonly id: string;
  readonly state: SosState;
  readonly version: number;
  readonly olderPersonId: string | null;
  readonly raisedAt: Date;
  readonly calledCount: number;
  readonly acknowledgedAt: Date | null;
  readonly ownerId: string | null;
  readonly endedAt: Date | null;
  readonly now: Date;
}

/** A call for help as its caller sees it. Nothing in it names the person. */
@Injectable()
export class SosViewQuery {
  constructor(
    private readonly settings: Settings,
    private readonly names: NamesQuery,
  ) {}

  /** The caller has checked the right to it. */
  async of(tx: Tx, id: string): Promise<SosView> {
    const [raw] = await tx.query<Raw>(
      `SELECT id, state, version, older_person_id AS olderPersonId, raised_at AS raisedAt,
              (SELECT COUNT(DISTINCT officer_id) FROM sos_call WHERE alert_id = a.id) AS calledCount,
              acknowledged_at AS acknowledgedAt, owner_id AS ownerId, ended_at AS endedAt, now(3) AS now
         FROM sos_alert AS a WHERE id = ?`,
      [id],
    );
    const { phoneAfterSeconds } = (await this.settings.get('emergency.rules')).value;
    const { raisedAt, acknowledgedAt, ownerId, endedAt, now, ...plain } = raw!;
    return {
      ...plain,
      raisedAt: raisedAt.toISOString(),
      acknowledgedAt: acknowledgedAt?.toISOString() ?? null,
      officer: ownerId === null ? null : ((await this.names.of([ownerId])).get(ownerId) ?? null),
      endedAt: endedAt?.toISOString() ?? null,
      showPhoneAt: new Date(raisedAt.getTime() + phoneAfterSeconds * 1_000).toISOString(),
      serverNow: now.toISOString(),
    };
  }
}
