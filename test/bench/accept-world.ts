import { accountsConstraints, accountsRows } from '@yilian/accounts';
import { Capacity, capacityConstraints, CapacityModule, capacityRows } from '@yilian/capacity';
import { AcceptOffer, DispatchModule, dispatchRows } from '@yilian/dispatch';
import { newId } from '@yilian/kernel';
import { matchingRows } from '@yilian/matching';
import { peopleConstraints, peopleRows } from '@yilian/people';
import { type Principal, RequestContext } from '@yilian/platform';
import { providersConstraints, providersRows } from '@yilian/providers';
import { requestsRows } from '@yilian/requests';
import { daysAhead, kitchen, TEST_TOWN, testStack, type TestStack } from '@yilian/testing';
import { ClsService } from 'nestjs-cls';

const KITCHENS = 100;
const PORTIONS = 1_000_000;
const LUNCH_ON = daysAhead(1);
const UNITS = { kind: 'meal' as const, portions: [{ date: LUNCH_ON, meal: 'lunch' as const, quantity: 1 }] };

/** A manager with an offer before them. */
export interface Rival {
  readonly offerId: string;
  readonly manager: Principal;
}

/** A request and everybody who says yes to it at the same moment. */
export interface Contest {
  readonly requestId: string;
  readonly rivals: readonly Rival[];
}

/** How many offers a request has, and how many managers of each provider say yes. */
export interface Rules {
  readonly offers: number;
  readonly managers: number;
}

interface Kitchen {
  readonly serviceId: string;
  readonly providerId: string;
}
interface Asked extends Kitchen {
  readonly requestId: string;
  readonly offerId: string;
  readonly holdId: string;
  readonly rank: number;
}

/** Kitchens, requests and offers; nobody relays or works meanwhile. */
export class AcceptWorld {
  private constructor(
    readonly stack: TestStack,
    private readonly kitchens: readonly Kitchen[],
  ) {}

  static async open(): Promise<AcceptWorld> {
    const stack = await testStack({
      rows: [
        ...accountsRows,
        ...capacityRows,
        ...dispatchRows,
        ...matchingRows,
        ...peopleRows,
        ...providersRows,
        ...requestsRows,
      ],
      constraints: [
        ...accountsConstraints,
        ...capacityConstraints,
        ...peopleConstraints,
        ...providersConstraints,
      ],
      imports: [DispatchModule, CapacityModule],
    });
    for (let opened = 0; opened < KITCHENS; opened += 1) await kitchen(stack, LUNCH_ON, PORTIONS);
    const kitchens = await stack.database.read<Kitchen>(
      'SELECT id AS serviceId, provider_id AS providerId FROM service ORDER BY id',
    );
    return new AcceptWorld(stack, kitchens);
  }

  /** Stores requests whose providers are being asked: units held, offers open. */
  async contests(count: number, { offers, managers }: Rules): Promise<Contest[]> {
    const asked = Array.from({ length: count }, (_, number) => {
      const requestId = newId();
      return Array.from({ length: offers }, (_, rank) => ({
        ...{ requestId, rank: rank + 1, offerId: newId(), holdId: newId() },
        ...this.kitchens[(number * offers + rank) % KITCHENS]!,
      }));
    });
    await this.store(asked);
    return asked.map((ofOne) => ({
      requestId: ofOne[0]!.requestId,
      rivals: ofOne.flatMap(({ offerId, providerId }) =>
        Array.from({ length: managers }, () => ({ offerId, manager: managerOf(providerId) })),
      ),
    }));
  }

  private async store(asked: readonly (readonly Asked[])[]): Promise<void> {
    const untilAt = new Date(Date.now() + 3_600_000);
    const all = asked.flat();
    await this.stack.work.write(async (tx) => {
      await tx.execute(
        `INSERT INTO care_request (id, number, older_person_id, requested_by, kind, urgency, state, version, town_code, level,
           sex, need_mask, priority, town_preference, units, first_date, submitted_at, state_since) VALUES ?`,
        [asked.map(([first]) => requestRow(first!.requestId))],
      );
      const wishes = all.map((one) => ({ ...one, units: UNITS, townCode: TEST_TOWN, untilAt }));
      await this.stack.app.get(Capacity).hold(tx, wishes);
      await tx.execute(
        'INSERT INTO offer (id, request_id, provider_id, service_id, hold_id, offer_rank, score, sent_at, expires_at) VALUES ?',
        [
          all.map((one) => [
            ...[one.offerId, one.requestId, one.providerId, one.serviceId, one.holdId, one.rank, 1],
            ...[new Date(), untilAt],
          ]),
        ],
      );
    });
  }

  /** Ours: the use case, as the controller calls it. */
  async accept({ offerId, manager }: Rival): Promise<boolean> {
    return this.stack.app.get(ClsService).run(async () => {
      this.stack.app.get(RequestContext).signIn(manager);
      return (await this.stack.app.get(AcceptOffer).execute(offerId)).ok;
    });
  }

  async close(): Promise<void> {
    await this.stack.close();
  }
}

const managerOf = (providerId: string): Principal => ({
  accountId: newId(),
  role: 'provider_manager',
  providerId,
  townCode: null,
});

function requestRow(id: string): readonly unknown[] {
  const nobody = newId();
  const [now, units] = [new Date(), JSON.stringify(UNITS)];
  return [
    ...[id, id.slice(-12), nobody, nobody, 'meal', 'normal', 'offered', 2, TEST_TOWN, 1],
    ...['female', 0, 0, '[]', units, LUNCH_ON, now, now],
  ];
}
