import { newId } from '@yilian/kernel';
import { type AnswerCheck } from '@yilian/testing';
import { Actor } from './actor';
import { ApiClient } from './api-client';
import { CLOCKS } from './assumptions';
import { CityDates } from './city-dates';
import { Draw } from './draw';
import { Errands } from './errands';
import { OfficerActor } from './officers';
import { nothingServed, type Served } from './serving/served';
import { Tally } from './tally';
import { Watch } from './watch';

/** Where the run takes place. */
export interface World {
  readonly apiUrl: string;
  readonly operator: { readonly login: string; readonly password: string };
  /** For the checker; without it only what the API and the live channel tell can be judged. */
  readonly databaseUrl: string | undefined;
  /** Holds every answer against the API's document. */
  readonly check?: AnswerCheck;
}

interface Area {
  readonly code: string;
  readonly kind: 'city' | 'town' | 'community';
  readonly nameZh: string;
}

/** Everybody who is there before the first request: the operator, officers on duty, and what listens to them. */
export interface Stage {
  /** Part of every login, so that a second run at the same system does not meet the first. */
  readonly run: string;
  readonly api: ApiClient;
  readonly operator: Actor;
  readonly cityOfficer: Actor;
  readonly townOfficers: readonly Actor[];
  readonly dates: CityDates;
  readonly towns: ReadonlyMap<string, string>;
  readonly tally: Tally;
  readonly served: Served;
  readonly watch: Watch;
  readonly errands: Errands;
}

/** Signs the operator in, sets the clocks, and puts officers on duty in every town and for the city. */
export async function setStage(
  { apiUrl, operator: { login, password }, check }: World,
  seed: number,
): Promise<Stage> {
  const api = new ApiClient(apiUrl, check);
  const operator = await Actor.signIn(api, login, password);
  for (const [key, value] of Object.entries(CLOCKS)) {
    await operator.put(`/v1/settings/${key}`, { value, note: 'scenario: short clocks' });
  }
  const { areas } = await api.ask<{ areas: readonly Area[] }>('GET', '/v1/areas');
  const { liveUrl } = await operator.get<{ liveUrl: string }>('/v1/me');
  const tally = new Tally();
  const stage = {
    run: newId().slice(-6),
    api,
    operator,
    dates: new CityDates(operator.signedInAt),
    towns: new Map(areas.filter(({ kind }) => kind === 'town').map(({ nameZh, code }) => [nameZh, code])),
    tally,
    served: nothingServed(),
    watch: new Watch(liveUrl),
    errands: new Errands((error) => tally.trouble(String(error).slice(0, 200))),
  };
  return { ...stage, ...(await putOnDuty(stage, seed)) };
}

type OnDuty = Pick<Stage, 'cityOfficer' | 'townOfficers'>;

/** The screen of the city's officer follows every town. */
async function putOnDuty(stage: Omit<Stage, keyof OnDuty>, seed: number): Promise<OnDuty> {
  const { run, api, operator, watch, tally, errands } = stage;
  const askedAgain = new Set<string>();
  const appoint = async (areaCode: string, staff: Readonly<Record<string, string>>): Promise<Actor> => {
    const login = `officer.${run}.${areaCode}`;
    const account = await operator.post<{ initialPassword: string }>('/v1/accounts/staff', {
      login,
      ...staff,
    });
    const officer = await Actor.signIn(api, login, account.initialPassword);
    await operator.put('/v1/duty', { areaCode, accountId: officer.id });
    return officer;
  };
  const townOfficers: Actor[] = [];
  for (const townCode of stage.towns.values()) {
    const officer = await appoint(townCode, { role: 'town_officer', townCode });
    townOfficers.push(officer);
    const actor = new OfficerActor(officer, Draw.of(seed, 'officer', townCode), {
      tally,
      errands,
      askedAgain,
    });
    await watch.follow(officer, { event: (envelope) => actor.hear(envelope) });
  }
  const cityOfficer = await appoint('city', { role: 'city_officer' });
  await watch.follow(cityOfficer, { event: (envelope) => tally.hear(envelope) });
  new OfficerActor(cityOfficer, Draw.of(seed, 'officer', 'city'), { tally, errands, askedAgain }).watchDesk();
  return { cityOfficer, townOfficers };
}
