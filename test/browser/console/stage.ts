import { type ProviderFacts, type ServiceFacts } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { daysAhead, eventually } from '@yilian/testing';
import { content, Person, signIn } from '../../e2e/person';
import { type World } from '../world';
import { stageTables, type TableStage } from './table-stage';

const PASSWORD = 'demo-silver-bridge';

/** Whose desk: demo accounts, and the manager of a house that has nothing yet. */
export type Staff = 'home' | 'daycare' | 'kitchen' | 'agency' | 'newcomer';

/** Everything in the database that pages of the desk show. */
export interface ConsoleStage {
  /** Login and password of the newcomer. */
  readonly newcomer: readonly [login: string, password: string];
  /** The demo kitchen, past the pages. */
  readonly kitchen: DeskActor;
  /** What the tables show: staff, visits, a review. */
  readonly tables: TableStage;
}

/** Login and password. */
export const staffAccount = (
  who: Staff,
  { newcomer }: Pick<ConsoleStage, 'newcomer'>,
): readonly [login: string, password: string] => (who === 'newcomer' ? newcomer : [`demo-${who}`, PASSWORD]);

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

  /** The family asks this kitchen for lunch; returns the request and the offer that waits for an answer. */
  async isAskedForLunch(days: number, quantity = 1): Promise<{ request: string; offer: string }> {
    const portions = [{ date: daysAhead(days), meal: 'lunch', quantity }];
    return this.isAsked({ kind: 'meal', portions, serviceId: this.service.id });
  }

  /** The family asks this house; returns the request and the offer that waits for an answer. */
  async isAsked(wish: object): Promise<{ request: string; offer: string }> {
    const body = { ...wish, olderPersonId: await this.world.firstPerson() };
    const asked = await this.world.family.ask('POST', '/v1/requests', { key: newId(), body });
    const { id: request } = content<{ id: string }>(asked);
    const offer = await eventually('the house is asked', async () => {
      const [row] = await this.world.stack.sql<{ id: string }>(
        "SELECT id FROM offer WHERE request_id = ? AND service_id = ? AND state = 'open'",
        [request, this.service.id],
      );
      return row?.id;
    });
    return { request, offer };
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
  const tables = await stageTables(world, kitchen, await DeskActor.of(world, 'agency'));
  return { newcomer: await world.newHouse(), kitchen, tables };
}
