import {
  type BedState,
  type Capability,
  type DayPart,
  type MealTime,
  type ServiceKind,
  type SexRule,
} from '@yilian/contracts';
import { Actor } from './actor';
import { type ApiClient, unlessThereAlready } from './api-client';
import { ABILITIES, DAYS, SKILLS, SUPPLY } from './assumptions';
import { type CityDates } from './city-dates';
import { Draw } from './draw';

/** A provider as the operator's list shows it. */
export interface ListedProvider {
  readonly id: string;
  readonly name: string;
  readonly townCode: string | null;
  readonly address: string;
  readonly kinds: readonly ServiceKind[];
}

interface Service {
  readonly id: string;
  readonly kind: ServiceKind;
  readonly version: number;
  readonly levelMin: number;
  readonly levelMax: number;
  readonly sexes: SexRule;
  readonly needs: readonly Capability[];
  readonly areaTowns: readonly string[] | null;
}

interface Bed {
  readonly id: string;
  readonly version: number;
  readonly state: BedState;
}

/** Units that were put on offer, by kind: free beds, seats and portions, caregivers. */
export type Stock = Record<ServiceKind, number>;

interface Joining {
  readonly run: string;
  readonly api: ApiClient;
  readonly operator: Actor;
  readonly dates: CityDates;
  readonly seed: number;
  readonly stock: Stock;
}

/** Whoever manages a provider, and its service of meals where it has one. */
interface Joined {
  readonly manager: Actor;
  readonly kitchen: string | undefined;
}

/** A provider joins: its manager gets an account, describes the services and says how many units are free. */
export async function join(joining: Joining, provider: ListedProvider): Promise<Joined> {
  const { run, api, operator, seed } = joining;
  const login = `manager.${run}.${provider.id}`;
  const account = await operator.post<{ initialPassword: string }>('/v1/accounts/staff', {
    role: 'provider_manager',
    login,
    providerId: provider.id,
  });
  const manager = await Actor.signIn(api, login, account.initialPassword);
  const { services } = await manager.get<{ services: readonly Service[] }>(`/v1/providers/${provider.id}`);
  for (const service of services) {
    const draw = Draw.of(seed, 'supply', provider.name, provider.address, service.kind);
    const abilities = [...new Set([...service.needs, ...draw.each(ABILITIES[service.kind])])];
    await manager.put(`/v1/services/${service.id}`, details(service, abilities, draw));
    await STOCKING[service.kind]({ ...joining, manager, service, abilities, draw });
  }
  return { manager, kitchen: services.find(({ kind }) => kind === 'meal')?.id };
}

const details = (service: Service, needs: readonly Capability[], draw: Draw): unknown => ({
  version: service.version,
  state: 'open',
  levelMin: service.levelMin,
  levelMax: service.levelMax,
  sexes: service.sexes,
  needs,
  reach: reachOf(service),
  priceFen: Math.round(draw.within(SUPPLY.price[service.kind]) / 100) * 100,
  openingHours: null,
});

function reachOf({ kind, areaTowns }: Service): unknown {
  if (kind === 'meal' || kind === 'day_care') return { by: 'radius', radiusM: SUPPLY.reach[kind] };
  return areaTowns === null ? { by: 'city' } : { by: 'towns', towns: areaTowns };
}

interface Stocking extends Joining {
  readonly manager: Actor;
  readonly service: Service;
  readonly abilities: readonly Capability[];
  readonly draw: Draw;
}

const STOCKING: Readonly<Record<ServiceKind, (stocking: Stocking) => Promise<void>>> = {
  residential: async ({ manager, service, draw, stock }) => {
    const { beds } = await manager.get<{ beds: readonly Bed[] }>(`/v1/services/${service.id}/beds`);
    const occupied = draw.some(beds, Math.round(beds.length * draw.within(SUPPLY.bedsOccupied)));
    // At a system that was played at before some are taken already.
    for (const { id, version } of occupied.filter(({ state }) => state === 'vacant')) {
      await manager.patch(`/v1/beds/${id}`, { version, state: 'occupied' });
    }
    stock.residential += beds.length - occupied.length;
  },

  day_care: async ({ manager, service, draw, dates, stock }) => {
    const [from, to] = [dates.ahead(1), dates.ahead(DAYS)];
    const { slots } = await manager.get<{ slots: readonly { capacity: number }[] }>(
      `/v1/services/${service.id}/slots?from=${from}&to=${to}`,
    );
    const capacity = slots[0]?.capacity ?? draw.whole(SUPPLY.seatsWhereUnstated);
    const free = Math.max(1, Math.round(capacity * draw.within(SUPPLY.seatsFree)));
    const days = dates.days(DAYS).filter((date) => !dates.isWeekend(date));
    const weekend = dates.days(DAYS).filter((date) => dates.isWeekend(date));
    await setSlots(manager, service, [
      ...slotsOf(days, ['morning', 'afternoon'], capacity, capacity - free),
      // The list knows no weekend; centres are closed on it.
      ...slotsOf(weekend, ['morning', 'afternoon'], capacity, capacity),
    ]);
    stock.day_care += free * days.length * 2;
  },

  meal: async ({ manager, service, draw, dates, stock }) => {
    const capacity = draw.whole(SUPPLY.portions);
    await setSlots(manager, service, slotsOf(dates.days(DAYS), ['lunch', 'dinner'], capacity, 0));
    stock.meal += capacity * DAYS * 2;
  },

  home_care: async ({ manager, service, abilities, draw, dates, stock }) => {
    const count = draw.whole(SUPPLY.caregivers);
    for (let number = 1; number <= count; number += 1) {
      const skills = draw.each(SKILLS).filter((skill) => abilities.includes(skill));
      const { id } = await manager.post<{ id: string }>('/v1/providers/me/caregivers', {
        serviceId: service.id,
        name: `Caregiver ${number}`,
        sex: draw.chance(SUPPLY.femaleCaregivers) ? 'female' : 'male',
        skills,
      });
      const days = dates.days(DAYS).map((date) => ({ date, shifts: [{ fromMinute: 480, toMinute: 1080 }] }));
      await manager.put(`/v1/caregivers/${id}/shifts`, { days });
    }
    stock.home_care += count;
  },
};

const slotsOf = (
  dates: readonly string[],
  parts: readonly (DayPart | MealTime)[],
  capacity: number,
  outOfService: number,
): unknown[] => dates.flatMap((date) => parts.map((part) => ({ date, part, capacity, outOfService })));

/** Where more is promised already than was drawn, what is there stays. */
const setSlots = async (manager: Actor, { id }: Service, slots: readonly unknown[]): Promise<void> =>
  unlessThereAlready(async () => manager.put(`/v1/services/${id}/slots`, { slots }));
