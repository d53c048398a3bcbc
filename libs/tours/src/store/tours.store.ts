import { Injectable } from '@nestjs/common';
import { type NewTour, type TourEndReason, type TourState } from '@yilian/contracts';
import { FieldCipher, type Tx } from '@yilian/platform';

/** Who comes, as it was written. */
export type Guest = Pick<NewTour, 'name' | 'phone' | 'notes'>;

/** A tour as it was locked; the moments are compared by the database's clock. */
export interface LockedTour {
  readonly id: string;
  readonly number: string;
  readonly providerId: string;
  readonly accountId: string;
  readonly date: string;
  readonly minute: number;
  readonly state: TourState;
  readonly version: number;
  readonly isNear: boolean;
  readonly hasBegun: boolean;
}
interface When {
  readonly date: string;
  readonly minute: number;
  readonly minutes: number;
  readonly startsAt: Date;
}
export interface TourToAdd extends When {
  readonly id: string;
  readonly number: string;
  readonly providerId: string;
  readonly olderPersonId: string | null;
  readonly partySize: number;
  readonly guest: Guest;
}
type By = 'family' | 'provider';

/** The only writer of tours. */
@Injectable()
export class Tours {
  constructor(private readonly cipher: FieldCipher) {}

  /** @throws the driver's error 1062 when the account comes at that time already. */
  async add(tx: Tx, tour: TourToAdd): Promise<void> {
    const { id, number, providerId, olderPersonId, date, minute, minutes, startsAt, partySize, guest } = tour;
    const { accountId } = tx.actor!;
    await tx.execute(
      `INSERT INTO tour (id, number, provider_id, account_id, older_person_id, on_date, from_minute, minutes, starts_at,
         party_size, guest_sealed, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'booked')`,
      [
        ...[id, number, providerId, accountId, olderPersonId, date, minute, minutes, startsAt, partySize],
        this.cipher.seal(`tour.guest.${id}`, JSON.stringify(guest)),
      ],
    );
    tell(tx, { id, accountId, providerId }, 'booked', 'family', 1);
  }

  /** How many an account has to come. */
  async countLive(tx: Tx, accountId: string): Promise<number> {
    const [row] = await tx.query<{ n: number }>(
      'SELECT COUNT(*) AS n FROM tour WHERE live_account_id = ? AND starts_at > now(3)',
      [accountId],
    );
    return row!.n;
  }

  async lock(tx: Tx, id: string, noticeHours: number): Promise<LockedTour | undefined> {
    const [row] = await tx.query<LockedTour & { near: number; begun: number }>(
      `SELECT id, number, provider_id AS providerId, account_id AS accountId, on_date AS date, from_minute AS minute,
              state, version, starts_at <= now(3) + INTERVAL ? MINUTE AS near, starts_at <= now(3) AS begun
         FROM tour WHERE id = ? FOR UPDATE`,
      [noticeHours * 60, id],
    );
    return row && { ...row, isNear: row.near === 1, hasBegun: row.begun === 1 };
  }

  /** @throws Error when the row is not what was locked, and the driver's error 1062 like `add`. */
  async move(tx: Tx, tour: LockedTour, { date, minute, minutes, startsAt }: When): Promise<void> {
    const moved = await tx.execute(
      `UPDATE tour SET on_date = ?, from_minute = ?, minutes = ?, starts_at = ?, reminded_at = NULL, version = version + 1
        WHERE id = ? AND version = ? AND state = 'booked'`,
      [date, minute, minutes, startsAt, tour.id, tour.version],
    );
    if (moved !== 1) throw new Error(`Tour ${tour.id} is not at version ${tour.version}`);
    tell(tx, tour, 'booked', 'family', tour.version + 1);
  }

  /** @throws Error when the row is not what was locked. */
  async end(tx: Tx, tour: LockedTour, to: TourState, by: By, reason: TourEndReason | null): Promise<void> {
    const ended = await tx.execute(
      `UPDATE tour SET state = ?, ended_by = ?, end_reason = ?, version = version + 1
        WHERE id = ? AND version = ? AND state = 'booked'`,
      [to, by, reason, tour.id, tour.version],
    );
    if (ended !== 1) throw new Error(`Tour ${tour.id} is not at version ${tour.version}`);
    tell(tx, tour, to, by, tour.version + 1);
  }

  /** Null once it was erased. */
  guestOf(id: string, sealed: string): Guest | null {
    return sealed === '' ? null : (JSON.parse(this.cipher.open(`tour.guest.${id}`, sealed)) as Guest);
  }

  /** All tours for a person, oldest first. */
  async ofPerson(tx: Tx, olderPersonId: string): Promise<readonly object[]> {
    const rows = await tx.query<{ id: string; guest_sealed: string }>(
      `SELECT id, number, on_date, from_minute, party_size, state, created_at, guest_sealed FROM tour
        WHERE older_person_id = ? ORDER BY created_at, id`,
      [olderPersonId],
    );
    return rows.map(({ guest_sealed: sealed, ...tour }) => ({
      ...tour,
      guest: this.guestOf(tour.id, sealed),
    }));
  }

  async hasLive(tx: Tx, olderPersonId: string): Promise<boolean> {
    const rows = await tx.query(
      "SELECT 1 FROM tour WHERE older_person_id = ? AND state = 'booked' AND starts_at > now(3) LIMIT 1",
      [olderPersonId],
    );
    return rows.length > 0;
  }

  async erase(tx: Tx, olderPersonId: string): Promise<void> {
    await tx.execute("UPDATE tour SET guest_sealed = '' WHERE older_person_id = ?", [olderPersonId]);
  }
}

function tell(
  tx: Tx,
  { id, accountId, providerId }: Pick<LockedTour, 'id' | 'accountId' | 'providerId'>,
  state: TourState,
  by: By,
  version: number,
): void {
  tx.record('tours.tour-changed.v1', id, { tourId: id, accountId, providerId, state, by, version });
}
