import { KeyScope, type MadeAccessKey } from '@yilian/contracts';
import { daysAhead } from '@yilian/testing';
import { foundTowns, Operator, type Provider } from './actors';
import { DOORS } from './doors';
import { KEY_DOORS } from './key-doors';
import { call, content, DOCUMENT } from './person';
import { filled, verdict } from './routes';
import { type Stack, startStack } from './stack';

interface KeyedDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}
interface Operation {
  readonly security?: readonly Readonly<Record<string, readonly KeyScope[]>>[];
  readonly responses: Readonly<Record<string, object>>;
}

/** Answers that tell of older persons, in whatever they stand. */
const PERSONAL = ['Contact', 'BoardGuest', 'VisitPerson', 'VisitTask', 'VisitNote', 'RoundStop', 'BedEvent'];

describe('what a key opens', () => {
  let stack: Stack;
  let kitchen: Provider;
  let document: KeyedDocument;

  beforeAll(async () => {
    stack = await startStack({ apps: ['api'] });
    await foundTowns(stack, '441900003');
    const operator = await Operator.bootstraps(stack);
    await operator.sets('integration.keys', { perProvider: 100, perMinute: 100_000 });
    kitchen = await operator.registersKitchen();
    document = content(await call(stack, 'GET', DOCUMENT));
  }, 120_000);
  afterAll(async () => stack.close());

  const keyWith = async (scopes: readonly KeyScope[]): Promise<string> => {
    const wanted = { name: 'test', scopes, endsOn: daysAhead(30) };
    return (await kitchen.post<MadeAccessKey>('/v1/providers/me/access-keys', wanted)).key!;
  };
  const knock = async (route: string, token: string) => {
    const [method, path] = filled(route);
    return call(stack, method, path, { token });
  };
  const operations = (): [route: string, operation: Operation][] =>
    Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, one]): [string, Operation] => [
        `${method.toUpperCase()} ${path}`,
        one,
      ]),
    );
  const scopesOf = ({ security = [] }: Operation): readonly KeyScope[] | undefined =>
    security.find((one) => 'accessKey' in one)?.['accessKey'];

  it('is written down for every route, and every scope opens something', () => {
    const served = operations().flatMap(([route, one]) => {
      const scopes = scopesOf(one);
      return scopes ? [[route, scopes] as const] : [];
    });
    expect(Object.fromEntries(served)).toEqual(KEY_DOORS);
    expect([...new Set(Object.values(KEY_DOORS).flat())].sort()).toEqual([...KeyScope.options].sort());
  });

  it('is nothing but that, even with every scope there is', async () => {
    const key = await keyWith(KeyScope.options);
    const verdicts: Record<string, string> = {};
    for (const route of Object.keys(DOORS)) verdicts[route] = verdict((await knock(route, key)).status);
    const expected = Object.entries(DOORS).map(([route, door]) => {
      const isOpen = door === 'everybody' || route in KEY_DOORS;
      return [route, isOpen ? 'let in' : 'forbidden'];
    });
    expect(verdicts).toEqual(Object.fromEntries(expected));
  });

  it.each(KeyScope.options)('is closed without %s where it is asked for', async (scope) => {
    const key = await keyWith(KeyScope.options.filter((one) => one !== scope));
    const asking = Object.entries(KEY_DOORS).filter(([, scopes]) => scopes.includes(scope));
    for (const [route] of asking) {
      const { status, text } = await knock(route, key);
      expect([route, status]).toEqual([route, 403]);
      expect(text).toContain('common.key-scope');
    }
  });

  it('tells nothing of older persons without the scope for that', () => {
    const found = operations().flatMap(([route, one]) => {
      const scopes = scopesOf(one);
      if (!scopes || scopes.includes('guests:read')) return [];
      return reached(one.responses, document)
        .filter((name) => PERSONAL.includes(name))
        .map((name) => `${route}: ${name}`);
    });
    expect(found).toEqual([]);
    expect(PERSONAL.filter((name) => !(name in document.components.schemas))).toEqual([]);
  });
});

/** The names of all schemas that something leads to. */
function reached(part: unknown, { components }: KeyedDocument): string[] {
  const names = new Set<string>();
  const walk = (one: unknown): void => {
    for (const [, name] of JSON.stringify(one).matchAll(/#\/components\/schemas\/(\w+)/g)) {
      if (names.has(name!)) continue;
      names.add(name!);
      walk(components.schemas[name!]);
    }
  };
  walk(part);
  return [...names];
}
