import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { RouteVisit, RoutingProblem } from '@yilian/planning';

/** One published problem and the cost of the best plan that anybody published for it. */
export interface RoutingInstance {
  readonly name: string;
  readonly best: number;
  readonly problem: RoutingProblem;
}

interface InstanceFile {
  readonly patients: readonly {
    readonly time_window: readonly [number, number];
    readonly required_caregivers: readonly { readonly service: string; readonly duration?: number }[];
    readonly synchronization?: {
      readonly type: 'simultaneous' | 'sequential';
      readonly distance?: readonly [number, number];
    };
  }[];
  readonly services: readonly { readonly id: string; readonly default_duration: number }[];
  readonly caregivers: readonly { readonly abilities: readonly string[] }[];
  readonly distances: readonly (readonly number[])[];
}

const FOLDER = 'data/home-care-routing';

/** Where the problems lie: beside the checkout, or where SHARED_DIR says. Undefined when they are not there. */
export function folderOfInstances(): string | undefined {
  const folder = resolve(process.env['SHARED_DIR'] ?? '../shared', FOLDER);
  return existsSync(join(folder, 'best_costs.csv')) ? folder : undefined;
}

export function readInstances(folder: string): RoutingInstance[] {
  const [, ...rows] = readFileSync(join(folder, 'best_costs.csv'), 'utf8').trim().split('\n');
  return rows.map((row) => {
    const [name = '', best] = row.split(',');
    const file = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as InstanceFile;
    return { name, best: Number(best), problem: problemOf(file) };
  });
}

/** The mean of distance, total and largest lateness is to be minimised; all start and end at the office, at place 0. */
function problemOf({ patients, services, caregivers, distances }: InstanceFile): RoutingProblem {
  const usual = new Map(services.map((one) => [one.id, one.default_duration]));
  const able = (service: string): number[] =>
    [...caregivers.keys()].filter((one) => caregivers[one]!.abilities.includes(service));
  const visits = patients.map((patient, index): RouteVisit => {
    const [first, second] = patient.required_caregivers.map(({ service, duration }) => ({
      minutes: duration ?? usual.get(service)!,
      able: able(service),
    }));
    const [from, to] = patient.time_window;
    const visit = { place: index + 1, from, to };
    if (!second) return { ...visit, parts: [first!] };
    const [least, most] = patient.synchronization?.distance ?? [0, 0];
    return { ...visit, parts: [first!, second], gap: { least, most } };
  });
  const always = { start: 0, end: 0, leaves: 0, from: 0, until: Infinity };
  return {
    places: distances.length,
    ways: Float64Array.from(distances.flat()),
    travellers: caregivers.map(() => always),
    visits,
    weights: { travel: 1 / 3, late: 1 / 3, latest: 1 / 3, overtime: 0 },
  };
}
