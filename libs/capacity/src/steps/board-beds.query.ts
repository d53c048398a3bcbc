import { Injectable } from '@nestjs/common';
import { type BedKind, type BedState, type BoardBed, type BoardGuest, type SexRule } from '@yilian/contracts';
import { PersonCards } from '@yilian/people';
import { type Reader } from '@yilian/platform';
import { dateOf } from '../domain/calendar';
import { floorOf } from '../domain/floor';
import { stayFrom } from '../domain/plan-stays';
import { type NamedResident, Residents } from '../store/residents.store';

interface BedRecord {
  readonly id: string;
  readonly floor: string | null;
  readonly room: string;
  readonly number: string;
  readonly kind: BedKind;
  readonly sexRule: SexRule;
  readonly state: BedState;
  readonly openFrom: string | null;
  readonly version: number;
}
interface StayRecord {
  readonly bedId: string;
  readonly fromDate: string;
  readonly nights: number | null;
  readonly state: 'pending' | 'confirmed';
  readonly olderPersonId: string | null;
  readonly requestId: string | null;
  readonly isBooked: 0 | 1;
}

/** How much of a name is shown: nothing to officers, part of it on a board, all of it to who looks at one bed. */
export type Names = 'none' | 'masked' | 'full';

interface Shown {
  readonly beds: BoardBed[];
  /** Whose booking's name was opened. */
  readonly opened: readonly string[];
}

/** Beds with everybody who lives in them or comes. */
@Injectable()
export class BoardBeds {
  constructor(
    private readonly residents: Residents,
    private readonly cards: PersonCards,
  ) {}

  async of(reader: Reader, serviceId: string, today: string, names: Names, only?: string): Promise<Shown> {
    const beds = (await reader.query<BedRecord>(BEDS, [serviceId])).filter(
      ({ id }) => only === undefined || id === only,
    );
    const known = new Set(beds.map(({ id }) => id));
    const stays = (await reader.query<StayRecord>(STAYS, [serviceId, today])).filter(({ bedId }) =>
      known.has(bedId),
    );
    const residents = (await this.residents.of(reader, serviceId)).filter(({ bedId }) => known.has(bedId));
    const booked = stays.flatMap(({ state, olderPersonId }) =>
      state === 'confirmed' && olderPersonId !== null ? [olderPersonId] : [],
    );
    const opened = names === 'none' ? [] : [...new Set(booked)];
    const cards = await this.cards.of(reader, opened, names === 'masked');
    const guests = new Map(beds.map(({ id }): [string, BoardGuest[]] => [id, []]));
    for (const resident of residents) guests.get(resident.bedId)?.push(ownGuest(resident, names));
    for (const stay of stays) {
      const card = stay.state === 'confirmed' ? cards.get(stay.olderPersonId ?? '') : undefined;
      guests.get(stay.bedId)?.push(bookedGuest(stay, card ?? null, names));
    }
    return { beds: beds.map((bed) => withGuests(bed, guests.get(bed.id)!, today)), opened };
  }
}

const ownGuest = ({ name, sex, fromDate, untilDate }: NamedResident, names: Names): BoardGuest => ({
  ...{ name: names === 'none' ? null : name, sex, own: true, fromDate, until: untilDate, confirmed: true },
  booking: null,
});

const bookedGuest = (
  { fromDate, nights, state, requestId, isBooked }: StayRecord,
  card: Pick<BoardGuest, 'name' | 'sex'> | null,
  names: Names,
): BoardGuest => {
  const { to } = stayFrom(fromDate, nights);
  return {
    ...{ name: card?.name ?? null, sex: card?.sex ?? null, own: false, fromDate },
    booking:
      names === 'none' || state !== 'confirmed' || requestId === null
        ? null
        : { requestId, arrived: isBooked === 0 },
    ...{ until: to === Infinity ? null : dateOf(to), confirmed: state === 'confirmed' },
  };
};

/** A bed that is taken for good by nobody we know of has somebody whose name was not written down. */
function withGuests({ openFrom, ...bed }: BedRecord, guests: readonly BoardGuest[], today: string): BoardBed {
  const taken =
    openFrom !== null && openFrom <= today && !guests.some((one) => one.own || one.until === null);
  const nameless = { name: null, sex: null, own: true, until: null, confirmed: true, booking: null };
  return {
    ...bed,
    floor: floorOf(bed.floor, bed.room),
    guests: [...(taken ? [{ ...nameless, fromDate: openFrom }] : []), ...guests],
  };
}

const BEDS = `
  SELECT id, floor, room, number, kind, sex_rule AS sexRule, state, open_from AS openFrom, version
    FROM bed WHERE service_id = ? ORDER BY room, number`;

const STAYS = `
  SELECT h.bed_id AS bedId, h.from_date AS fromDate, h.nights, h.state, r.older_person_id AS olderPersonId,
         r.id AS requestId, COALESCE(r.state = 'booked', 0) AS isBooked
    FROM capacity_hold h JOIN bed b ON b.id = h.bed_id
    LEFT JOIN care_request r ON r.id = h.request_id
   WHERE b.service_id = ? AND h.state IN ('pending', 'confirmed')
     AND (h.nights IS NULL OR h.from_date + INTERVAL h.nights DAY > ?)
   ORDER BY h.from_date`;
