import {
  type CreatedStaffAccount,
  type Me,
  type OfferDetail,
  type OfferList,
  type OfferView,
  type ProviderFacts,
  type RegisteredPerson,
  type RegisteredProvider,
  type Role,
  type SessionGrant,
  type SlotList,
  type TownPicture,
  type Urgency,
} from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { eventually, TEST_TOWN } from '@yilian/testing';
import { call, content, Person, type Reply, signIn } from './person';
import { type Stack } from './stack';

/** What nobody may read who has no need to. */
export const SECRETS = {
  name: 'Test Person Kingfisher',
  phone: '13800000042',
  address: 'Kingfisher Lane 42',
} as const;

/** Makes the towns of the city: they come with the city's data and have no route of their own. */
export async function foundTowns(stack: Stack, ...codes: readonly string[]): Promise<void> {
  await stack.sql('INSERT INTO area (code, kind, name_zh, name_en) VALUES ?', [
    codes.map((code) => [code, 'town', '试验镇', 'Test Town']),
  ]);
}

type Kind<Someone> = new (stack: Stack, session: SessionGrant) => Someone;
interface Staff {
  readonly role: Exclude<Role, 'family'>;
  readonly providerId?: string;
  readonly townCode?: string;
}

export class Operator extends Person {
  /** The first account of a system comes from the command line. */
  static async bootstraps(stack: Stack): Promise<Operator> {
    const told = await stack.ops('create-operator', 'test.operator');
    return new Operator(stack, await signIn(stack, 'test.operator', told.split('\n').at(-1)!));
  }

  async appoints<Someone>(as: Kind<Someone>, staff: Staff): Promise<Someone> {
    const { login, initialPassword } = await this.post<CreatedStaffAccount>('/v1/accounts/staff', {
      login: `staff.${newId()}`,
      ...staff,
    });
    return new as(this.stack, await signIn(this.stack, login, initialPassword));
  }

  /** A kitchen and whoever answers for it. */
  async registersKitchen(townCode = TEST_TOWN): Promise<Provider> {
    const { id } = await this.post<RegisteredProvider>('/v1/providers', {
      name: 'Test Kitchen',
      address: 'Test Street 1',
      townCode,
      services: ['meal'],
    });
    return this.appoints(Provider, { role: 'provider_manager', providerId: id });
  }

  async sets(key: string, value: unknown): Promise<void> {
    await this.put(`/v1/settings/${key}`, { value, note: 'a test' });
  }
}

export class Family extends Person {
  static async registers(stack: Stack): Promise<Family> {
    const [login, password] = [`family.${newId()}`, newId()];
    content(await call(stack, 'POST', '/v1/accounts', { body: { login, password } }));
    return new Family(stack, await signIn(stack, login, password));
  }

  /** Returns the id of the older person. */
  async caresForSomebody(): Promise<string> {
    const person = { ...SECRETS, townCode: TEST_TOWN, sex: 'female', birthYear: 1940 };
    const { id } = await this.post<RegisteredPerson>('/v1/older-persons', {
      ...person,
      relation: 'child',
      consent: true,
    });
    return id;
  }

  async requestsMeals(
    olderPersonId: string,
    date: string,
    { key = newId(), urgency = 'normal' }: { key?: string; urgency?: Urgency } = {},
  ): Promise<Reply> {
    const portions = [{ date, meal: 'lunch', quantity: 1 }];
    return this.ask('POST', '/v1/requests', {
      key,
      body: { kind: 'meal', olderPersonId, urgency, portions },
    });
  }

  async cancels(requestId: string): Promise<void> {
    await this.post(`/v1/requests/${requestId}/cancellation`, { reason: 'no_longer_needed' });
  }
}

export class Provider extends Person {
  /** The one service of the provider. */
  async serviceId(): Promise<string> {
    const { services } = await this.get<ProviderFacts>(`/v1/providers/${this.account.providerId ?? ''}`);
    return services[0]!.id;
  }

  async cooksLunch(date: string, capacity: number): Promise<void> {
    await this.put(`/v1/services/${await this.serviceId()}/slots`, {
      slots: [{ date, part: 'lunch', capacity }],
    });
  }

  /** Portions of lunch that are held or taken. */
  async promised(date: string): Promise<number> {
    const { slots } = await this.get<SlotList>(
      `/v1/services/${await this.serviceId()}/slots?from=${date}&to=${date}`,
    );
    return slots[0]!.used;
  }

  async openOffers(): Promise<readonly OfferView[]> {
    return (await this.get<OfferList>('/v1/offers?state=open')).items;
  }

  async looksAt(offerId: string): Promise<OfferDetail> {
    return this.get(`/v1/offers/${offerId}`);
  }

  async accepts(offerId: string, key = newId()): Promise<Reply> {
    return this.ask('POST', `/v1/offers/${offerId}/acceptance`, { key });
  }
}

export class Officer extends Person {
  /** The picture of the own town, not older than this question. */
  async looksAtTown(): Promise<TownPicture> {
    const { serverNow } = await this.get<Me>('/v1/me');
    return eventually('a fresh picture', async () => {
      const picture = await this.get<TownPicture>(`/v1/monitor/towns/${this.account.townCode ?? ''}`);
      return picture.asOf >= serverNow && picture;
    });
  }
}
