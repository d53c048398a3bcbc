import { type AccountToCreate } from '@yilian/accounts';
import { type PersonToCreate } from '@yilian/people';
import { DEMO_TOWNS, type DemoTown } from './demo-towns';

/** Where the demo accounts are at home. */
export const DEMO_HOME_TOWN: DemoTown = DEMO_TOWNS[0]!;

/** One password for all demo accounts, on purpose known to everybody: they exist in demo systems only. */
export const DEMO_PASSWORD = 'demo-silver-bridge';

/** A demo account; its provider is the first of its kind in the demo home town. */
export interface DemoAccount extends Omit<AccountToCreate, 'password' | 'providerId'> {
  readonly id: string;
  readonly provider?: 'residential' | 'day_care' | 'meal' | 'home_care';
  /** For those who choose an account to try. */
  readonly what: string;
}

const id = (number: number): string => `00000000-0000-7000-8000-0000000000${String(number).padStart(2, '0')}`;
const at = (displayName: string) => ({ displayName });

export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { id: id(1), login: 'demo-family', role: 'family', ...at('示范家属'), what: '家属 family' },
  {
    id: id(2),
    login: 'demo-home',
    role: 'provider_manager',
    provider: 'residential',
    ...at('示范院长'),
    what: '养老院 care home',
  },
  {
    id: id(3),
    login: 'demo-kitchen',
    role: 'provider_manager',
    provider: 'meal',
    ...at('示范饭堂'),
    what: '长者饭堂 kitchen',
  },
  {
    id: id(4),
    login: 'demo-daycare',
    role: 'provider_manager',
    provider: 'day_care',
    ...at('示范日托'),
    what: '日间照料 day centre',
  },
  {
    id: id(5),
    login: 'demo-agency',
    role: 'provider_manager',
    provider: 'home_care',
    ...at('示范服务社'),
    what: '居家服务 home-care agency',
  },
  {
    id: id(6),
    login: 'demo-caregiver',
    role: 'caregiver',
    provider: 'home_care',
    ...at('示范护理员'),
    what: '护理员 caregiver',
  },
  {
    id: id(7),
    login: 'demo-town-officer',
    role: 'town_officer',
    townCode: DEMO_HOME_TOWN.code,
    ...at('示范镇街值班'),
    what: '镇街 town officer',
  },
  {
    id: id(8),
    login: 'demo-city-officer',
    role: 'city_officer',
    ...at('示范市值班'),
    what: '市局 city officer',
  },
  { id: id(9), login: 'demo-operator', role: 'operator', ...at('示范运维'), what: '运维 operator' },
  {
    id: id(10),
    login: 'demo-courier',
    role: 'caregiver',
    provider: 'meal',
    ...at('示范送餐员'),
    what: '送餐员 courier',
  },
];

/** Who may sign in to a demo system, and with what. */
export const demoAccountLines = (): string[] => [
  `Demo accounts, all with the password ${DEMO_PASSWORD}`,
  ...DEMO_ACCOUNTS.map(({ login, what }) => `  ${login.padEnd(18)} ${what}`),
];

export const demoAccount = (login: string): DemoAccount => DEMO_ACCOUNTS.find((one) => one.login === login)!;

const common = {
  townCode: DEMO_HOME_TOWN.code,
  communityCode: null,
  point: { lng: DEMO_HOME_TOWN.lng, lat: DEMO_HOME_TOWN.lat },
  notes: '',
  guardian: { accountId: id(1), relation: 'child' },
} as const;

/** Who was visited, and got lunch, the day before a demo begins. */
export const DEMO_GRANDMOTHER = id(21);
/** Who gets lunch on working days. */
export const DEMO_GRANDFATHER = id(22);

/** The two older persons whom the demo family looks after. */
export const DEMO_PERSONS: readonly PersonToCreate[] = [
  {
    ...common,
    id: DEMO_GRANDMOTHER,
    agreesTo: ['emergency', 'family_sharing', 'statistics'],
    contact: { name: '示范奶奶', phone: '13800000001', address: '东城街道示范路 1 号' },
    sex: 'female',
    birthYear: 1942,
    abilityLevel: 2,
    assessedOn: '2026-03-02',
    categories: ['aged_80_plus'],
    needs: ['wheelchair', 'low_salt_diet'],
  },
  {
    ...common,
    id: DEMO_GRANDFATHER,
    contact: { name: '示范爷爷', phone: '13800000002', address: '东城街道示范路 1 号' },
    sex: 'male',
    birthYear: 1950,
    abilityLevel: 0,
    assessedOn: '2026-03-02',
    categories: ['empty_nest'],
    needs: [],
  },
];
