import { AccountsModule, accountsRows, AreaStore, CreateAccounts, GrantsQuery } from '@yilian/accounts';
import { type Principal } from '@yilian/platform';
import { testStack, type TestStack } from '@yilian/testing';
import { LinkScope } from '@yilian/contracts';
import {
  ContactQuery,
  CreateOlderPersons,
  MatchingFacts,
  PeopleModule,
  peopleRows,
  PersonScope,
} from '../index';
import { RevokeLink } from '../revoke-link/revoke-link.use-case';
import { ShowOlderPersonQuery } from '../show-older-person/show-older-person.query';
import { GrantLink } from './grant-link.use-case';

const password = 'green kettle on sunday';
const TOWN = '440000001';

describe('family links', () => {
  let stack: TestStack;
  let counter = 0;

  beforeAll(async () => {
    stack = await testStack({
      rows: [...accountsRows, ...peopleRows],
      imports: [AccountsModule, PeopleModule],
    });
    const area = {
      parentCode: '4400',
      nameZh: '甲镇',
      nameEn: 'First Town',
      lng: null,
      lat: null,
      population: null,
    };
    await stack.work.write(async (tx) =>
      stack.app.get(AreaStore).put(tx, [{ code: TOWN, kind: 'town', ...area }]),
    );
  });
  afterAll(async () => stack.close());

  const family = async (): Promise<Principal & { readonly login: string }> => {
    counter += 1;
    const login = `linked${counter}`;
    const [accountId] = await stack.app.get(CreateAccounts).execute([{ login, password, role: 'family' }]);
    return { accountId: accountId!, login, role: 'family', providerId: null, townCode: null };
  };
  const personOf = async (guardian: Principal): Promise<string> => {
    const [id] = await stack.app.get(CreateOlderPersons).execute([
      {
        contact: { name: 'Test Person 2', phone: '13800000002', address: '2 Invented Road' },
        townCode: TOWN,
        communityCode: null,
        point: { lng: 113.7518, lat: 23.0207 },
        sex: 'male',
        birthYear: 1938,
        abilityLevel: 3,
        assessedOn: '2026-01-15',
        categories: ['aged_80_plus'],
        needs: ['wheelchair', 'bathing'],
        notes: '',
        guardian: { accountId: guardian.accountId, relation: 'child' },
      },
    ]);
    return id!;
  };
  const grant = async (
    by: Principal,
    id: string,
    login: string,
    scopes: LinkScope[],
    validTo: Date | null = null,
  ) => stack.app.get(GrantLink).execute(by, id, { login, relation: 'sibling', scopes, validTo });
  const rights = async (who: Principal, id: string) => ({
    ask: await stack.app.get(PersonScope).canAsk(stack.database, who.accountId, id),
    follow: await stack.app.get(PersonScope).mayFollow(who, id),
    shown: (await stack.app.get(ShowOlderPersonQuery).execute(who, id))?.masked ?? null,
    channels: (await stack.app.get(GrantsQuery).channelsOf(who)).slice(1),
  });
  const stampOf = async ({ accountId }: Principal) =>
    (await stack.app.get(GrantsQuery).grantsVersions([accountId])).get(accountId);
  const nothing = { ask: false, follow: false, shown: null, channels: [] };

  it('count from the moment they are given until the moment they are taken', async () => {
    const [guardian, other] = [await family(), await family()];
    const id = await personOf(guardian);
    expect(await rights(other, id)).toEqual(nothing);
    const before = await stampOf(other);

    const granted = await grant(guardian, id, other.login, ['see']);
    if (!granted.ok) throw new Error(granted.refusal.code);
    expect(await rights(other, id)).toEqual({
      ask: false,
      follow: true,
      shown: false,
      channels: [`person.${id}`],
    });
    const between = await stampOf(other);
    expect(between).not.toBe(before);

    await stack.app.get(RevokeLink).execute(guardian, id, granted.value.id);
    expect(await rights(other, id)).toEqual(nothing);
    expect(await stampOf(other)).toBe(before);
  });

  it('give no more than their scopes', async () => {
    const [guardian, other, third] = [await family(), await family(), await family()];
    const id = await personOf(guardian);
    await grant(guardian, id, other.login, ['ask', 'pay', 'rate']);
    expect(await rights(other, id)).toEqual({ ask: true, follow: false, shown: true, channels: [] });
    expect(await grant(other, id, third.login, ['see'])).toMatchObject({
      refusal: { code: 'common.not-found' },
    });
    expect(await rights(third, id)).toEqual(nothing);
  });

  it('end by their date and can then be given again', async () => {
    const [guardian, other] = [await family(), await family()];
    const id = await personOf(guardian);
    await grant(guardian, id, other.login, [...LinkScope.options], new Date('2026-01-01T00:00:00Z'));
    expect(await rights(other, id)).toEqual(nothing);
    expect(await grant(guardian, id, other.login, ['see'])).toMatchObject({ ok: true });
    expect(await rights(other, id)).toMatchObject({ follow: true });
  });

  it('exist once for an account and a person, however many are given at once', async () => {
    const [guardian, other] = [await family(), await family()];
    const id = await personOf(guardian);
    const results = await Promise.all(
      Array.from({ length: 8 }, async () => grant(guardian, id, other.login, ['see'])),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'people.already-linked' } });
    expect(await grant(guardian, id, 'nobody-here', ['see'])).toMatchObject({
      refusal: { code: 'people.no-such-family' },
    });
  });

  it('can be given up by their holder and by nobody else without rights', async () => {
    const [guardian, other, stranger] = [await family(), await family(), await family()];
    const id = await personOf(guardian);
    const granted = await grant(guardian, id, other.login, ['see']);
    if (!granted.ok) throw new Error(granted.refusal.code);
    const revoke = async (by: Principal) => stack.app.get(RevokeLink).execute(by, id, granted.value.id);
    expect((await revoke(stranger)).ok).toBe(false);
    expect((await revoke(other)).ok).toBe(true);
    expect((await revoke(other)).ok).toBe(false);
    expect(await rights(other, id)).toEqual(nothing);
  });

  it('leave what matching and an accepted provider may know to two separate doors', async () => {
    const id = await personOf(await family());
    const facts = await stack.work.write(async (tx) => stack.app.get(MatchingFacts).forRequest(tx, id));
    expect(facts).toEqual({
      ...{ townCode: TOWN, communityCode: null, point: { lng: 113.752, lat: 23.021 }, level: 3, sex: 'male' },
      ...{ birthYear: 1938, needMask: 3, categories: ['aged_80_plus'], mayBeServed: true },
    });
    const contact = await stack.app.get(ContactQuery).open(stack.database, id);
    expect(contact).toEqual({ name: 'Test Person 2', phone: '13800000002', address: '2 Invented Road' });
  });
});
