import {
  type FindingPage,
  type OfferList,
  type OwnAlternatives,
  type ProviderFacts,
  type ServiceFacts,
} from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { daysAhead, eventually } from '@yilian/testing';
import { content, Person, signIn } from '../../e2e/person';
import { type World } from '../world';
import { bookVisits } from './plan-stage';
import { freezeLunch, type FrozenLunch } from './kitchen-stage';
import { stageTables, type TableStage } from './table-stage';

const PASSWORD = 'demo-silver-bridge';

/** Whose desk: demo accounts, and the manager of a house that has nothing yet. */
export type Staff = 'home' | 'daycare' | 'kitchen' | 'agency' | 'newcomer';

/** Everything in the database that pages of the desk show. */
export interface ConsoleStage {
  /** Login and password of the newcomer. */
  readonly newcomer: readonly [login: string, password: string];
  /** An offer that the demo kitchen has accepted. */
  readonly accepted: string;
  /** Demo houses, past the pages. */
  readonly kitchen: DeskActor;
  readonly home: DeskActor;
  /** What it cooks today. */
  readonly lunch: FrozenLunch;
  /** What the demo home has to put right. */
  readonly finding: string;
  /** What the tables show: staff, visits, a review. */
  readonly tables: TableStage;
}

/** Login and password. */
export const staffAccount = (
  who: Staff,
  { newcomer }: Pick<ConsoleStage, 'newcomer'>,
): readonly [login: string, password: string] => (who === 'newcomer' ? newcomer : [`demo-${who}`, PASSWORD]);

/** A request, and the offer of it that waits for an answer. */
export interface Asked {
  readonly request: string;
  readonly offer: string;
}

/** A demo house, past the pages: what families ask of it and what its manager answers from another device. */
export class DeskActor {
  private constructor(
    private readonly world: World,
    readonly manager: Person,
    readonly service: ServiceFacts,
  ) {}

  static async of(world: World, who: Exclude<Staff, 'newcomer'>): Promise<DeskActor> {
    const manager = new Person(world.stack, await signIn(world.stack, `demo-${who}`, PASSWORD));
    const { services } = await manager.get<ProviderFacts>(
      `/v1/providers/${manager.account.providerId ?? ''}`,
    );
    return new DeskActor(world, manager, services[0]!);
  }

  /** The family asks this kitchen for lunch; returns when it is asked. */
  async isAskedForLunch(days: number, more: object = {}): Promise<Asked> {
    const portions = [{ date: daysAhead(days), meal: 'lunch', quantity: 1 }];
    return this.isAsked({ kind: 'meal', portions, ...more });
  }

  /** The family applies for this home, from today on. */
  async isAppliedFor(): Promise<Asked> {
    return this.waits(await this.world.applies({ serviceId: this.service.id, fromDate: daysAhead(0) }));
  }

  /** The family asks this house; returns when it is asked. */
  async isAsked(wish: object): Promise<Asked> {
    const about = { olderPersonId: await this.world.firstPerson(), serviceId: this.service.id };
    const body = { ...about, ...wish };
    const asked = await this.world.family.ask('POST', '/v1/requests', { key: newId(), body });
    return this.waits(content<{ id: string }>(asked).id);
  }

  private async waits(request: string): Promise<Asked> {
    const offer = await eventually('the house is asked', async () => {
      const [row] = await this.world.stack.sql<{ id: string }>(
        "SELECT id FROM offer WHERE request_id = ? AND service_id = ? AND state = 'open'",
        [request, this.service.id],
      );
      return row?.id;
    });
    return { request, offer };
  }

  /** What is kept for the offer breaks, and others like it stand free. */
  async losesTheBedOf(offer: string): Promise<void> {
    await this.world.stack.sql(
      `UPDATE bed JOIN (SELECT bed.id, bed.service_id, bed.kind, bed.sex_rule FROM bed
                          JOIN capacity_hold AS hold ON hold.bed_id = bed.id
                          JOIN offer ON offer.hold_id = hold.id WHERE offer.id = ?) AS lost
            ON lost.service_id = bed.service_id AND lost.id <> bed.id
          SET bed.kind = lost.kind, bed.sex_rule = lost.sex_rule, bed.state = 'vacant'
        WHERE bed.state IN ('vacant', 'maintenance', 'cleaning')`,
      [offer],
    );
    await this.world.stack.sql(
      `UPDATE bed JOIN capacity_hold AS hold ON hold.bed_id = bed.id JOIN offer ON offer.hold_id = hold.id
          SET bed.state = 'maintenance' WHERE offer.id = ?`,
      [offer],
    );
  }

  /** The offer ends so many seconds from now. */
  async endsIn(offer: string, seconds: number): Promise<void> {
    await this.world.stack.sql('UPDATE offer SET expires_at = now(3) + INTERVAL ? SECOND WHERE id = ?', [
      seconds,
      offer,
    ]);
  }

  /** What serves an offer now. */
  async assignment(offer: string): Promise<OwnAlternatives['current']> {
    return (await this.manager.get<OwnAlternatives>(`/v1/offers/${offer}/alternatives`)).current;
  }

  /** Changes the row of this house; `sql` ends where its id goes. */
  async isMade(sql: string): Promise<void> {
    await this.world.stack.sql(sql, [this.manager.account.providerId]);
  }

  /** Nothing waits here any more. */
  async isCalm(): Promise<void> {
    const { items } = await this.manager.get<OfferList>('/v1/offers?state=open');
    for (const { id } of items) await this.answers(id, 'refusal', { reason: 'other' }).catch(() => undefined);
  }

  async acts(acts: readonly object[]): Promise<void> {
    await this.manager.post(`/v1/services/${this.service.id}/bed-acts`, { acts });
  }

  async answers(offer: string, act: 'acceptance' | 'refusal', body?: object): Promise<void> {
    content(
      await this.manager.ask('POST', `/v1/offers/${offer}/${act}`, { key: newId(), ...(body && { body }) }),
    );
  }
}

/** Brings the city into the state that the desk is looked at in. */
export async function setConsoleStage(world: World): Promise<ConsoleStage> {
  const kitchen = await DeskActor.of(world, 'kitchen');
  const { offer } = await kitchen.isAskedForLunch(3);
  await kitchen.answers(offer, 'acceptance');
  const home = await DeskActor.of(world, 'home');
  const agency = await DeskActor.of(world, 'agency');
  await bookVisits(agency);
  const tables = await stageTables(world, kitchen, agency);
  const lunch = await freezeLunch(world, kitchen.service.id);
  const { items } = await home.manager.get<FindingPage>('/v1/findings');
  const finding = items[0]!.id;
  return { newcomer: await world.newHouse(), accepted: offer, kitchen, home, lunch, finding, tables };
}
