import { Injectable } from '@nestjs/common';
import { NamesQuery } from '@yilian/accounts';
import { type SosDetail, SosPlace, type SosSharing } from '@yilian/contracts';
import { Audit, commonProblem, FieldCipher, type Principal, type Tx, UnitOfWork } from '@yilian/platform';
import { phoneOf } from '../domain/sharing';
import { AlertInArea } from '../steps/alert-in-area.query';
import { SharingQuery } from '../steps/sharing.query';
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

/** Opens a call for help with everything that helps to help and may be shown, and writes down who looked. */
@Injectable()
export class ShowAlert {
  constructor(
    private readonly work: UnitOfWork,
    private readonly inArea: AlertInArea,
    private readonly sharing: SharingQuery,
    private readonly persons: AlertPersonQuery,
    private readonly names: NamesQuery,
    private readonly cipher: FieldCipher,
    private readonly audit: Audit,
  ) {}

  /** @throws ProblemException 404 for one that does not exist or is in somebody else's area. */
  async execute({ accountId }: Principal, id: string): Promise<SosDetail> {
    return this.work.write(async (tx) => {
      const alert = await this.inArea.lock(tx, id);
      if (!alert) throw commonProblem('common.not-found');
      const [raw] = await tx.query<Raw>(
        `SELECT ${LINE_COLUMNS}, older_person_id AS olderPersonId, raised_by AS raisedBy, place_sealed AS placeSealed,
                battery_percent AS batteryPercent FROM sos_alert WHERE id = ?`,
        [id],
      );
      const sharing = await this.sharing.of(tx, alert);
      await this.noteLook(tx, raw!, sharing);
      return this.detailOf(tx, raw!, sharing, accountId);
    });
  }

  /** A look at somebody's details stands in the history of that person; one at a closed call does not: it showed none. */
  private async noteLook(tx: Tx, { id, olderPersonId, raisedBy }: Raw, sharing: SosSharing): Promise<void> {
    if (sharing === 'closed') return this.audit.append(tx, 'emergency.alert-viewed', id);
    const whose = olderPersonId ?? raisedBy;
    await this.audit.append(tx, 'emergency.contact-viewed', whose, { alertId: id, purpose: 'emergency' });
  }

  private async detailOf(tx: Tx, raw: Raw, sharing: SosSharing, accountId: string): Promise<SosDetail> {
    const told = await this.story(tx, raw.id);
    const personId = sharing === 'closed' ? null : raw.olderPersonId;
    const family = personId ? await this.persons.family(tx, personId) : [];
    const names = await this.names.of([
      ...[raw.raisedBy, ...(raw.ownerId ? [raw.ownerId] : [])],
      ...[...family.map((one) => one.accountId), ...told.flatMap(({ by }) => by ?? [])],
    ]);
    const nameOf = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null));
    return {
      ...lineOf(raw, names, accountId),
      sharing,
      person: personId ? await this.persons.open(tx, personId) : null,
      caller: nameOf(raw.raisedBy) ?? '',
      callerPhone: phoneOf(await this.persons.loginOf(tx, raw.raisedBy)),
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
