import { type OfferList, type ProviderFacts, type ServiceFacts } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { daysAhead, eventually } from '@yilian/testing';
import { content, Person, signIn } from '../../e2e/person';
import { type World } from '../world';

const PASSWORD = 'demo-silver-bridge';

/** Whose desk: demo accounts, and the manager of a house that has nothing yet. */
export type Staff = 'home' | 'daycare' | 'kitchen' | 'agency' | 'newcomer';

/** Everything in the database that pages of the desk show. */
export interface ConsoleStage {
  /** Login and password of the newcomer. */
  readonly newcomer: readonly [login: string, password: string];
  /** An offer that the demo kitchen has accepted. */
  readonly accepted: string;
  /** The demo kitchen, past the pages. */
  readonly kitchen: DeskActor;
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

  /** The family asks this kitchen for lunch; returns the request and the offer that waits for an answer. */
  async isAskedForLunch(days: number, more: object = {}): Promise<Asked> {
    const portions = [{ date: daysAhead(days), meal: 'lunch', quantity: 1 }];
    const olderPersonId = await this.world.firstPerson();
    const body = { kind: 'meal', olderPersonId, portions, serviceId: this.service.id, ...more };
    const asked = await this.world.family.ask('POST', '/v1/requests', { key: newId(), body });
    const { id: request } = content<{ id: string }>(asked);
    const offer = await eventually('the kitchen is asked', async () => {
      const [row] = await this.world.stack.sql<{ id: string }>(
        "SELECT id FROM offer WHERE request_id = ? AND service_id = ? AND state = 'open'",
        [request, this.service.id],
      );
      return row?.id;
    });
    return { request, offer };
  }

  /** The offer ends so many seconds from now. */
  async endsIn(offer: string, seconds: number): Promise<void> {
    await this.world.stack.sql('UPDATE offer SET expires_at = now(3) + INTERVAL ? SECOND WHERE id = ?', [
      seconds,
      offer,
    ]);
  }

  /** Nothing waits here any more. */
  async isCalm(): Promise<void> {
    const { items } = await this.manager.get<OfferList>('/v1/offers?state=open');
    for (const { id } of items) await this.answers(id, 'refusal', { reason: 'other' }).catch(() => undefined);
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
  return { newcomer: await world.newHouse(), accepted: offer, kitchen };
}
