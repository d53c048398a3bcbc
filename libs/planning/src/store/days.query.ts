import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { type SecondPerson, type Sex, type UnitsOf } from '@yilian/contracts';
import { localDate, momentOf, type Point } from '@yilian/kernel';
import { CONFIG, type Reader } from '@yilian/platform';
import {
  type Day,
  type DayCaregiver,
  type DayVisit,
  type MinuteSpan,
  QUARTER,
  type StandingQuarter,
  standingVisits,
} from '../domain/day';
import { bookedRequests, type RequestRecord, type WishRecord, wishesOf } from './booked-requests.query';
import { familiarFaces } from './familiar-faces.query';

/** A visit with what pages show of it. */
export interface ReadVisit extends DayVisit {
  readonly number: string;
  readonly communityCode: string | null;
}

/** A day as read, with the clock it was read at. */
export interface ReadDay extends Omit<Day, 'visits' | 'absent'> {
  readonly visits: readonly ReadVisit[];
  readonly today: string;
  readonly asOf: Date;
}

interface QuarterRecord extends StandingQuarter {
  readonly holdId: string;
  readonly travel: number;
  readonly holdState: string;
}
const MINUTE_MS = 60_000;

/** Reads a day of a home-care service. Everything but the wishes belongs to other contexts and is only read. */
@Injectable()
export class Days {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** The city's date on the database's clock. */
  async today(reader: Reader): Promise<string> {
    const [clock] = await reader.query<{ now: Date }>('SELECT now(3) AS now');
    return localDate(clock!.now.getTime(), this.config.process.CITY_TIME_ZONE);
  }

  async read(reader: Reader, serviceId: string, date: string): Promise<ReadDay> {
    const [clock] = await reader.query<{ now: Date }>('SELECT now(3) AS now');
    const zone = this.config.process.CITY_TIME_ZONE;
    const midnight = momentOf(date, 0, zone);
    const nowMinute = (clock!.now.getTime() - midnight) / MINUTE_MS;
    const [provider] = await reader.query<{ lng: number | null; lat: number | null }>(
      'SELECT p.lng, p.lat FROM service s JOIN provider p ON p.id = s.provider_id WHERE s.id = ?',
      [serviceId],
    );
    const quarters = await this.quarters(reader, serviceId, date);
    const movable = await this.movable(reader, serviceId, date, quarters, nowMinute);
    const { visits, left } = movable;
    return {
      ...{ date, visits, today: localDate(clock!.now.getTime(), zone), asOf: clock!.now },
      base: pointOf(provider),
      caregivers: await this.caregivers(reader, serviceId, date, left),
    };
  }

  private async quarters(reader: Reader, serviceId: string, date: string): Promise<QuarterRecord[]> {
    return reader.query<QuarterRecord>(
      `SELECT q.caregiver_id AS caregiverId, q.hold_id AS holdId, q.travel, h.state AS holdState,
              HOUR(q.quarter_at) * 60 + MINUTE(q.quarter_at) AS minute
         FROM caregiver c
         JOIN caregiver_quarter q ON q.caregiver_id = c.id AND q.quarter_at >= ? AND q.quarter_at < ? + INTERVAL 1 DAY
         JOIN capacity_hold h ON h.id = q.hold_id
        WHERE c.service_id = ? AND c.state = 'active' ORDER BY q.quarter_at, q.caregiver_id`,
      [date, date, serviceId],
    );
  }

  /** Booked visits that have not begun, and the quarters of everything else. */
  private async movable(
    reader: Reader,
    serviceId: string,
    date: string,
    quarters: readonly QuarterRecord[],
    nowMinute: number,
  ): Promise<{ visits: ReadVisit[]; left: StandingQuarter[] }> {
    const held = quarters.filter((one) => one.holdState === 'confirmed').map((one) => one.holdId);
    const requests = await bookedRequests(reader, held);
    const wishes = await wishesOf(reader, serviceId, date);
    const people = requests.map((one) => one.olderPersonId);
    const faces = await familiarFaces(reader, people, date);
    const visits: ReadVisit[] = [];
    const moved = new Set<string>();
    for (const request of requests) {
      const atWork = quarters.filter((one) => one.holdId === request.holdId && one.travel === 0);
      const read = visitsOf(request, date, atWork, wishes);
      // One that has begun keeps its time, and so do the others of the same hold.
      if (read.left.length > 0 || read.visits.some((visit) => visit.startMinute <= nowMinute)) continue;
      moved.add(request.holdId);
      const familiar = faces.get(request.olderPersonId) ?? [];
      visits.push(...read.visits.map((visit) => ({ ...visit, familiar })));
    }
    return {
      visits: visits.sort((a, b) => a.startMinute - b.startMinute),
      left: quarters.filter((one) => !moved.has(one.holdId)),
    };
  }

  private async caregivers(
    reader: Reader,
    serviceId: string,
    date: string,
    left: readonly StandingQuarter[],
  ): Promise<DayCaregiver[]> {
    const rows = await reader.query<{ id: string; sex: Sex; skillMask: number; areaTowns: string | null }>(
      `SELECT id, sex, skill_mask AS skillMask, area_towns AS areaTowns FROM caregiver
        WHERE service_id = ? AND state = 'active' ORDER BY id`,
      [serviceId],
    );
    const shifts = await reader.query<MinuteSpan & { caregiverId: string }>(
      `SELECT s.caregiver_id AS caregiverId, s.from_minute AS fromMinute, s.to_minute AS toMinute
         FROM caregiver c JOIN caregiver_shift s ON s.caregiver_id = c.id AND s.on_date = ?
        WHERE c.service_id = ? ORDER BY s.from_minute`,
      [date, serviceId],
    );
    return rows.map(({ id, sex, skillMask, areaTowns }) => ({
      ...{ id, sex, skillMask },
      areaTowns: areaTowns === null ? null : (JSON.parse(areaTowns) as string[]),
      shifts: shifts
        .filter((shift) => shift.caregiverId === id)
        .map(({ fromMinute, toMinute }) => ({ fromMinute, toMinute })),
      blocked: spansOf(left.filter((one) => one.caregiverId === id).map((one) => one.minute)),
    }));
  }
}

/** The visits of one request on a date, in the order of their windows. */
function visitsOf(
  request: RequestRecord,
  date: string,
  quarters: readonly StandingQuarter[],
  wishes: ReadonlyMap<string, WishRecord>,
): { visits: ReadVisit[]; left: readonly StandingQuarter[] } {
  const units = JSON.parse(request.units) as UnitsOf<'home_care'>;
  const asked = units.visits
    .filter((visit) => visit.date === date)
    .sort((a, b) => a.fromMinute - b.fromMinute)
    .map((visit, visitNo) => {
      const wish = wishes.get(`${request.id}.${visitNo}`);
      return { ...visit, wish, secondGivenTo: wish?.secondGivenTo ?? null };
    });
  const { standing, left } = standingVisits(asked, quarters);
  const visits = asked.flatMap(({ fromMinute, toMinute, durationMinutes, wish }, visitNo): ReadVisit[] => {
    const now = standing[visitNo];
    if (!now) return [];
    const { id: requestId, holdId, number, townCode, communityCode } = request;
    const { skillMask, caregiverSex } = units;
    return [
      {
        ...{ requestId, visitNo, holdId, number, townCode, communityCode, skillMask, caregiverSex },
        ...{ ...now, minutes: durationMinutes, familiar: [], at: pointOf(request) },
        window: { fromMinute, toMinute },
        wish: {
          pinnedTo: wish?.pinnedTo ?? null,
          second: wish?.second ? (JSON.parse(wish.second) as SecondPerson) : null,
        },
      },
    ];
  });
  return { visits, left };
}

const pointOf = (
  place: { readonly lng: number | null; readonly lat: number | null } | undefined,
): Point | null =>
  place && place.lng !== null && place.lat !== null ? { lng: place.lng, lat: place.lat } : null;

/** Quarters that follow each other as one span. */
function spansOf(minutes: readonly number[]): MinuteSpan[] {
  const spans: { fromMinute: number; toMinute: number }[] = [];
  for (const minute of [...minutes].sort((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last?.toMinute === minute) last.toMinute = minute + QUARTER;
    else spans.push({ fromMinute: minute, toMinute: minute + QUARTER });
  }
  return spans;
}
