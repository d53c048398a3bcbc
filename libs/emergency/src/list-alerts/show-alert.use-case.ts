import { Injectable } from '@nestjs/common';
import { NamesQuery } from '@yilian/accounts';
import { type SosDetail, SosPlace } from '@yilian/contracts';
import { Audit, commonProblem, FieldCipher, type Principal, type Tx, UnitOfWork } from '@yilian/platform';
import { AlertInArea } from '../steps/alert-in-area.query';
import { placePlace } from '../store/alerts.store';
import { AlertPersonQuery } from './alert-person.query';
import { LINE_COLUMNS, lineOf } from './sos-lines.query';

type Raw = Parameters<typeof lineOf>[0] & {
  readonly olderPersonId: string | null;
  readonly raisedBy: string;
  readonly placeSealed: string | null;
  readonly batteryPercent: number | null;
};
interface Told {
  readonly at: Date;
  readonly event: string;
  readonly by: string | null;
}

/** Opens a call for help with everything that helps to help, and writes down who looked. */
@Injectable()
export class ShowAlert {
  constructor(
    private readonly work: UnitOfWork,
    private readonly inArea: AlertInArea,
    private readonly persons: AlertPersonQuery,
    private readonly names: NamesQuery,
    private readonly cipher: FieldCipher,
    private readonly audit: Audit,
  ) {}

  /** @throws ProblemException 404 for one that does not exist or is in somebody else's area. */
  async execute({ accountId }: Principal, id: string): Promise<SosDetail> {
    return this.work.write(async (tx) => {
      if (!(await this.inArea.lock(tx, id))) throw commonProblem('common.not-found');
      const [raw] = await tx.query<Raw>(
        `SELECT ${LINE_COLUMNS}, older_person_id AS olderPersonId, raised_by AS raisedBy, place_sealed AS placeSealed,
                battery_percent AS batteryPercent FROM sos_alert WHERE id = ?`,
        [id],
      );
      await this.audit.append(tx, 'emergency.contact-viewed', raw!.olderPersonId ?? raw!.raisedBy, {
        alertId: id,
      });
      return this.detailOf(tx, raw!, accountId);
    });
  }

  private async detailOf(tx: Tx, raw: Raw, accountId: string): Promise<SosDetail> {
    const told = await this.story(tx, raw.id);
    const family = raw.olderPersonId ? await this.persons.family(tx, raw.olderPersonId) : [];
    const names = await this.names.of([
      ...[raw.raisedBy, ...(raw.ownerId ? [raw.ownerId] : [])],
      ...[...family.map((one) => one.accountId), ...told.flatMap(({ by }) => by ?? [])],
    ]);
    const nameOf = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null));
    return {
      ...lineOf(raw, names, accountId),
      person: raw.olderPersonId ? await this.persons.open(tx, raw.olderPersonId) : null,
      caller: nameOf(raw.raisedBy) ?? '',
      place: this.placeOf(raw),
      batteryPercent: raw.batteryPercent,
      family: family.map((one) => ({
        name: nameOf(one.accountId) ?? '',
        relation: one.relation,
      })),
      story: told.map(({ at, event, by }) => ({ at: at.toISOString(), event, by: nameOf(by) })),
    };
  }

  private placeOf({ id, placeSealed }: Raw): SosPlace | null {
    return placeSealed === null
      ? null
      : SosPlace.parse(JSON.parse(this.cipher.open(placePlace(id), placeSealed)));
  }

  private async story(tx: Tx, id: string): Promise<Told[]> {
    return tx.query<Told>(
      `SELECT at, event, actor_id AS \`by\` FROM sos_event WHERE alert_id = ?
        UNION ALL
       SELECT called_at, 'call', officer_id FROM sos_call WHERE alert_id = ?
        ORDER BY at, event DESC LIMIT 200`,
      [id, id],
    );
  }
}
