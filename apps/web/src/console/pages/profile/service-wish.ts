import { type Capability, type ServiceFacts, type SexRule } from '@yilian/contracts';
import { type Reach, type ServiceWish } from '../../client/profile';
import { linesOf, stretchesOf, turnedRound, type WeekLine } from '../../desk/week-lines';

const METRES = 1000;

/** A service as its form holds it. */
export interface ServiceForm {
  state: ServiceFacts['state'];
  levelMin: string;
  levelMax: string;
  sexes: string;
  needs: string[];
  by: Reach['by'];
  km: string;
  towns: string[];
  hours: 'always' | 'week';
  lines: WeekLine[];
}

export const formOf = (service: ServiceFacts): ServiceForm => ({
  ...{ state: service.state, levelMin: String(service.levelMin), levelMax: String(service.levelMax) },
  ...{ sexes: service.sexes, needs: [...service.needs] },
  by: service.areaTowns ? 'towns' : service.radiusM === null ? 'city' : 'radius',
  km: service.radiusM === null ? '' : String(service.radiusM / METRES),
  towns: [...(service.areaTowns ?? [])],
  hours: service.openingHours?.length ? 'week' : 'always',
  lines: linesOf(service.openingHours ?? []),
});

/** What is wrong with a form, by the field. */
export type WishFault = 'levels' | 'km' | 'towns' | 'hours' | `line-${number}`;

export function faultsOf(form: ServiceForm): WishFault[] {
  const km = Number(form.km);
  const turned = turnedRound(form.lines);
  return [
    ...(form.levelMax < form.levelMin ? (['levels'] as const) : []),
    ...(form.by === 'radius' && !(km >= 0.1 && km <= 100) ? (['km'] as const) : []),
    ...(form.by === 'towns' && form.towns.length === 0 ? (['towns'] as const) : []),
    ...(form.hours === 'week' && stretchesOf(form.lines).length === 0 ? (['hours'] as const) : []),
    ...(form.hours === 'week' ? turned.map((index) => `line-${index}` as const) : []),
  ];
}

/** What is sent; only of a form without faults. */
export const wishOf = (form: ServiceForm, { version, priceFen }: ServiceFacts): ServiceWish => ({
  ...{ version, priceFen, state: form.state, sexes: form.sexes as SexRule },
  levelMin: Number(form.levelMin),
  levelMax: Number(form.levelMax),
  needs: form.needs as Capability[],
  reach: reachOf(form),
  openingHours: form.hours === 'always' ? null : stretchesOf(form.lines),
});

function reachOf({ by, km, towns }: ServiceForm): Reach {
  if (by === 'radius') return { by, radiusM: Math.round(Number(km) * METRES) };
  return by === 'towns' ? { by, towns } : { by };
}
