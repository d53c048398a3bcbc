import { AccountsModule } from '@yilian/accounts';
import { FulfilmentModule, PlanVisits } from '@yilian/fulfilment';
import { CreateOlderPersons, PeopleModule } from '@yilian/people';
import { type Principal } from '@yilian/platform';
import { askApi, type Question } from './ask-api';
import { type Booked, bookingOf } from './bookings';
import { daysAhead, familyAccount, TEST_TOWN } from './builders';
import { fulfilmentStack } from './fulfilment-stack';
import { type HomeCare, homeCareOf } from './home-care';
import { tokenOf } from './plain-tokens';
import { type TestStack } from './test-stack';

const HOME = { lng: 113.75, lat: 23.02 };

/** What an endpoint answered. */
export interface VisitReply<T> {
  readonly status: number;
  readonly body: T;
}

/** An agency, a family and visits, over HTTP. Visits are booked for tomorrow and put where a test wants them. */
export class VisitStage {
  static readonly HOME = HOME;
  static readonly DATE = daysAhead(1);

  private constructor(
    readonly stack: TestStack,
    readonly family: Principal,
  ) {}

  static async opens(): Promise<VisitStage> {
    const stack = await fulfilmentStack([AccountsModule, PeopleModule, FulfilmentModule]);
    return new VisitStage(stack, await familyAccount(stack));
  }

  async agency(): Promise<HomeCare> {
    return homeCareOf(this.stack, VisitStage.DATE);
  }

  /** Books a visit for each hour and plans it. */
  async books(agency: HomeCare, ...hours: readonly number[]): Promise<Booked> {
    const [olderPersonId] = await this.stack.app.get(CreateOlderPersons).execute([
      {
        ...{
          contact: { name: 'Kingfisher Wang', phone: '13800000001', address: 'Kingfisher Road 1' },
          notes: '',
        },
        ...{ townCode: TEST_TOWN, communityCode: null, point: HOME, sex: 'female', birthYear: 1940 },
        ...{ abilityLevel: 1, assessedOn: null, categories: [], needs: [] },
        guardian: { accountId: this.family.accountId, relation: 'child' },
      },
    ]);
    const booked = await bookingOf(
      this.stack,
      { accountId: this.family.accountId, olderPersonId: olderPersonId! },
      agency.serviceId,
      {
        ...{ kind: 'home_care', skillMask: 0, caregiverSex: 'any' },
        visits: hours.map((hour) => ({
          ...{ date: VisitStage.DATE, fromMinute: hour * 60, toMinute: hour * 60 + 60, durationMinutes: 60 },
        })),
      },
    );
    await this.plans(booked);
    return booked;
  }

  async plans({ requestId }: Booked): Promise<void> {
    await this.stack.work.write(async (tx) => this.stack.app.get(PlanVisits).execute(tx, [requestId]));
  }

  async visitsOf({ requestId }: Booked): Promise<{ id: string; state: string }[]> {
    return this.stack.database.query('SELECT id, state FROM visit WHERE request_id = ? ORDER BY starts_at', [
      requestId,
    ]);
  }

  /** Lets a visit begin so many minutes from now; negative ones have begun. */
  async starts(id: string, minutes: number): Promise<void> {
    await this.stack.database.query(
      `UPDATE visit SET starts_at = now(3) + INTERVAL ? MINUTE, ends_at = now(3) + INTERVAL ? MINUTE WHERE id = ?`,
      [minutes, minutes + 60, id],
    );
  }

  async ask<T = { code?: string; state?: string }>(
    who: Principal,
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    payload?: object,
    more: Pick<Question, 'key' | 'type'> = {},
  ): Promise<VisitReply<T>> {
    const asked = { method, url: `/v1/${path}`, payload, ...more };
    const { status, body, bytes, headers } = await askApi<T>(this.stack, tokenOf(who), asked);
    return { status, body: String(headers['content-type']).includes('json') ? body : (bytes as T) };
  }
}
