import {
  type FindingDone,
  type KnownDevice,
  type MessagePage,
  type PersonWithLinks,
  type Problem,
  Role,
  type SosView,
  type SteeredOrder,
  type SubmittedRequest,
  type TourDone,
  type TourSlots,
} from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { daysAhead, eventually, TEST_TOWN } from '@yilian/testing';
import { Family, foundTowns, Officer, Operator, type Provider } from './actors';
import { DOORS } from './doors';
import { FORMS } from './forms';
import { call, content, DOCUMENT, Person, type Reply } from './person';
import { type ApiDocument, filled, lookOf, openObjects, routesOf, verdict } from './routes';
import { type Stack, startStack } from './stack';

const ELSEWHERE = '441900004';
const DAY = daysAhead(2);
const ROUTES = Object.keys(DOORS);
/** It would end the session of whoever knocks. */
const SIGN_OUT = 'DELETE /v1/sessions/current';

/** Things of the first family and the first kitchen; none of them is the strangers'. */
type Thing =
  | 'device'
  | 'draft'
  | 'request'
  | 'olderPerson'
  | 'link'
  | 'message'
  | 'offer'
  | 'service'
  | 'provider'
  | 'town'
  | 'alert'
  | 'order'
  | 'tour'
  | 'finding'
  | 'accessKey'
  | 'webhook';
type Stranger = 'family' | 'kitchen' | 'officer';

const FOREIGN: readonly (readonly [Thing, Stranger, string])[] = [
  ['device', 'family', 'DELETE /v1/me/devices/{id}'],
  ['draft', 'family', 'GET /v1/drafts/{id}'],
  ['draft', 'family', 'DELETE /v1/drafts/{id}'],
  ['draft', 'family', 'POST /v1/drafts/{id}/validation'],
  ['request', 'family', 'GET /v1/requests/{id}'],
  ['request', 'family', 'GET /v1/requests/{id}/again'],
  ['request', 'family', 'POST /v1/requests/{id}/cancellation'],
  ['request', 'family', 'GET /v1/requests/{id}/cancellation-preview'],
  ['request', 'family', 'GET /v1/requests/{id}/calendar'],
  ['request', 'family', 'GET /v1/requests/{id}/visits'],
  ['request', 'officer', 'GET /v1/requests/{id}/visits'],
  ['request', 'officer', 'GET /v1/requests/{id}'],
  ['request', 'officer', 'POST /v1/requests/{id}/cancellation'],
  ['request', 'officer', 'GET /v1/requests/{id}/cancellation-preview'],
  ['request', 'officer', 'GET /v1/requests/{id}/calendar'],
  ['request', 'officer', 'POST /v1/requests/{id}/officer-decisions'],
  ['order', 'family', 'GET /v1/standing-orders/{id}'],
  ['order', 'family', 'POST /v1/standing-orders/{id}/pause'],
  ['order', 'family', 'POST /v1/standing-orders/{id}/resumption'],
  ['order', 'family', 'POST /v1/standing-orders/{id}/changes'],
  ['order', 'family', 'POST /v1/standing-orders/{id}/left-out-days'],
  ['order', 'family', 'POST /v1/standing-orders/{id}/end'],
  ['order', 'officer', 'GET /v1/standing-orders/{id}'],
  ['order', 'officer', 'POST /v1/standing-orders/{id}/end'],
  ['tour', 'family', 'GET /v1/tours/{id}'],
  ['tour', 'family', 'GET /v1/tours/{id}/calendar'],
  ['tour', 'family', 'POST /v1/tours/{id}/move'],
  ['tour', 'family', 'POST /v1/tours/{id}/cancellation'],
  ['tour', 'kitchen', 'GET /v1/tours/{id}'],
  ['tour', 'kitchen', 'POST /v1/tours/{id}/cancellation'],
  ['tour', 'kitchen', 'POST /v1/tours/{id}/outcome'],
  ['tour', 'officer', 'GET /v1/tours/{id}'],
  ['olderPerson', 'family', 'GET /v1/older-persons/{id}'],
  ['olderPerson', 'family', 'PATCH /v1/older-persons/{id}'],
  ['olderPerson', 'family', 'POST /v1/older-persons/{id}/links'],
  ['olderPerson', 'officer', 'GET /v1/older-persons/{id}'],
  ['olderPerson', 'officer', 'PATCH /v1/older-persons/{id}'],
  ['olderPerson', 'officer', 'POST /v1/older-persons/{id}/contact-views'],
  ['olderPerson', 'family', 'GET /v1/older-persons/{id}/assessments'],
  ['olderPerson', 'officer', 'GET /v1/older-persons/{id}/assessments'],
  ['olderPerson', 'officer', 'POST /v1/older-persons/{id}/assessments'],
  ['olderPerson', 'family', 'GET /v1/older-persons/{id}/links'],
  ['olderPerson', 'family', 'GET /v1/older-persons/{id}/consents'],
  ['olderPerson', 'family', 'POST /v1/older-persons/{id}/consents'],
  ['olderPerson', 'family', 'POST /v1/older-persons/{id}/invitations'],
  ['olderPerson', 'family', 'GET /v1/older-persons/{id}/access-history'],
  ['olderPerson', 'family', 'GET /v1/older-persons/{id}/changes'],
  ['olderPerson', 'family', 'GET /v1/older-persons/{id}/data-copy'],
  ['olderPerson', 'family', 'GET /v1/older-persons/{id}/deletion'],
  ['olderPerson', 'family', 'POST /v1/older-persons/{id}/deletion'],
  ['olderPerson', 'officer', 'GET /v1/older-persons/{id}/consents'],
  ['olderPerson', 'officer', 'GET /v1/older-persons/{id}/access-history'],
  ['olderPerson', 'officer', 'POST /v1/older-persons/{id}/deletion'],
  ['request', 'family', 'GET /v1/requests/{id}/objections'],
  ['request', 'family', 'POST /v1/requests/{id}/stay-confirmation'],
  ['request', 'family', 'POST /v1/requests/{id}/continuation'],
  ['request', 'officer', 'POST /v1/requests/{id}/stay-confirmation'],
  ['request', 'officer', 'POST /v1/requests/{id}/continuation'],
  ['olderPerson', 'family', 'GET /v1/older-persons/{id}/meal-overlaps?meals=2026-11-28.lunch'],
  ['olderPerson', 'officer', 'GET /v1/older-persons/{id}/meal-overlaps?meals=2026-11-28.lunch'],
  ['olderPerson', 'family', 'GET /v1/older-persons/{id}/papers'],
  ['olderPerson', 'officer', 'GET /v1/older-persons/{id}/papers'],
  ['olderPerson', 'family', 'POST /v1/older-persons/{id}/paper-promises/identity'],
  ['request', 'officer', 'POST /v1/requests/{id}/objections'],
  ['link', 'family', 'DELETE /v1/older-persons/{olderPerson}/links/{id}'],
  ['message', 'family', 'POST /v1/me/messages/{id}/reading'],
  ['request', 'kitchen', 'POST /v1/bookings/{id}/admission'],
  ['offer', 'kitchen', 'GET /v1/offers/{id}'],
  ['offer', 'kitchen', 'GET /v1/offers/{id}/application'],
  ['offer', 'kitchen', 'POST /v1/offers/{id}/acceptance'],
  ['offer', 'kitchen', 'POST /v1/offers/{id}/refusal'],
  ['offer', 'kitchen', 'POST /v1/offers/{id}/extension'],
  ['offer', 'kitchen', 'POST /v1/offers/{id}/deferral'],
  ['offer', 'kitchen', 'GET /v1/offers/{id}/alternatives'],
  ['offer', 'kitchen', 'POST /v1/offers/{id}/assignment'],
  ['accessKey', 'kitchen', 'DELETE /v1/providers/me/access-keys/{id}'],
  ['webhook', 'kitchen', 'PATCH /v1/providers/me/webhooks/{id}'],
  ['webhook', 'kitchen', 'DELETE /v1/providers/me/webhooks/{id}'],
  ['webhook', 'kitchen', 'POST /v1/providers/me/webhooks/{id}/secret'],
  ['webhook', 'kitchen', 'POST /v1/providers/me/webhooks/{id}/test'],
  ['webhook', 'kitchen', 'GET /v1/providers/me/webhooks/{id}/deliveries'],
  ['webhook', 'kitchen', 'POST /v1/providers/me/webhooks/{id}/replays'],
  ['service', 'kitchen', 'GET /v1/services/{id}/beds'],
  ['service', 'kitchen', 'POST /v1/services/{id}/beds'],
  ['service', 'kitchen', 'GET /v1/services/{id}/board'],
  ['service', 'kitchen', 'POST /v1/services/{id}/bed-acts'],
  ['service', 'kitchen', `GET /v1/services/{id}/slots?from=${DAY}&to=${DAY}`],
  ['service', 'kitchen', 'PUT /v1/services/{id}/slots'],
  ['service', 'kitchen', `GET /v1/services/{id}/day-plans?date=${DAY}`],
  ['service', 'kitchen', 'POST /v1/services/{id}/day-plans'],
  ['service', 'kitchen', 'POST /v1/services/{id}/day-plans/{planId}/acceptance'],
  ['service', 'kitchen', 'PUT /v1/services/{id}/planned-visits/{requestId}'],
  ['service', 'kitchen', 'GET /v1/services/{id}/travel-buffer'],
  ['service', 'kitchen', 'PUT /v1/services/{id}/travel-buffer'],
  ['service', 'kitchen', 'PUT /v1/services/{id}/cutoffs'],
  ['service', 'kitchen', `GET /v1/services/{id}/promises?from=${DAY}&to=${DAY}`],
  ['service', 'kitchen', 'POST /v1/services/{id}/closing-days'],
  ['service', 'kitchen', `DELETE /v1/services/{id}/closing-days/${DAY}`],
  ['service', 'kitchen', 'PUT /v1/services/{id}/lists/{list}/imports/{importId}'],
  ['service', 'kitchen', 'GET /v1/services/{id}/lists/{list}/file?purpose=own_records&format=csv'],
  ['service', 'kitchen', 'GET /v1/services/{id}/lists/{list}/template'],
  ['service', 'kitchen', 'GET /v1/services/{id}/list-imports'],
  ['service', 'kitchen', 'GET /v1/services/{id}/prices'],
  ['service', 'kitchen', 'POST /v1/services/{id}/prices'],
  ['service', 'kitchen', 'PUT /v1/services/{id}'],
  ['service', 'kitchen', 'PUT /v1/services/{id}/auto-acceptance'],
  ['service', 'kitchen', 'GET /v1/services/{id}/answer-ways'],
  ['service', 'kitchen', 'PUT /v1/services/{id}/answer-ways'],
  ['service', 'officer', 'POST /v1/services/{id}/auto-acceptance/decision'],
  ['service', 'kitchen', 'POST /v1/services/{id}/vacancy-confirmation'],
  ['service', 'kitchen', `GET /v1/services/{id}/kitchen/sheet?date=${DAY}&meal=lunch`],
  ['service', 'kitchen', `GET /v1/services/{id}/kitchen/round?date=${DAY}&meal=lunch`],
  ['service', 'kitchen', 'POST /v1/services/{id}/kitchen/menu-copies'],
  ['service', 'officer', 'GET /v1/services/{id}/beds'],
  ['service', 'officer', 'GET /v1/services/{id}/board'],
  ['service', 'officer', `GET /v1/services/{id}/slots?from=${DAY}&to=${DAY}`],
  ['provider', 'kitchen', 'PATCH /v1/providers/{id}'],
  ['provider', 'kitchen', 'PUT /v1/providers/{id}/profile'],
  ['provider', 'officer', 'PUT /v1/providers/{id}/profile'],
  ['provider', 'officer', 'POST /v1/providers/{id}/suspension'],
  ['provider', 'officer', 'DELETE /v1/providers/{id}/suspension'],
  ['town', 'officer', 'GET /v1/monitor/towns/{id}'],
  ['alert', 'family', 'GET /v1/sos/{id}'],
  ['alert', 'family', 'POST /v1/sos/{id}/false-alarm'],
  ['alert', 'officer', 'POST /v1/sos/{id}/false-alarm'],
  ['alert', 'officer', 'GET /v1/sos-alerts/{id}'],
  ['alert', 'officer', 'POST /v1/sos-alerts/{id}/acknowledgement'],
  ['alert', 'officer', 'POST /v1/sos-alerts/{id}/person-opening'],
  ['alert', 'officer', 'POST /v1/sos-alerts/{id}/closing'],
  ['finding', 'kitchen', 'GET /v1/findings/{id}'],
  ['finding', 'kitchen', 'POST /v1/findings/{id}/answer'],
  ['finding', 'kitchen', 'POST /v1/findings/{id}/time-request'],
  ['finding', 'kitchen', 'GET /v1/findings/{id}/evidence/{evidenceId}'],
  ['finding', 'officer', 'GET /v1/findings/{id}'],
  ['finding', 'officer', 'POST /v1/findings/{id}/acceptance'],
  ['finding', 'officer', 'POST /v1/findings/{id}/return'],
  ['finding', 'officer', 'POST /v1/findings/{id}/extension'],
  ['finding', 'officer', 'POST /v1/findings/{id}/withdrawal'],
];

describe('who may do what', () => {
  let stack: Stack;
  let roles: Readonly<Record<Role, Person>>;
  let strangers: Readonly<Record<Stranger, Person>>;
  let things: Readonly<Record<Thing, string>>;

  beforeAll(async () => {
    stack = await startStack({ apps: ['api', 'worker'] });
    await foundTowns(stack, TEST_TOWN, ELSEWHERE);
    const operator = await Operator.bootstraps(stack);
    const kitchen = await operator.registersKitchen();
    const family = await Family.registers(stack);
    roles = {
      family,
      provider_manager: kitchen,
      caregiver: await operator.appoints(Person, { role: 'caregiver', providerId: newId() }),
      town_officer: await operator.appoints(Officer, { role: 'town_officer', townCode: TEST_TOWN }),
      city_officer: await operator.appoints(Officer, { role: 'city_officer' }),
      operator,
    };
    strangers = {
      family: await Family.registers(stack),
      kitchen: await operator.registersKitchen(),
      officer: await operator.appoints(Officer, { role: 'town_officer', townCode: ELSEWHERE }),
    };
    const form = { ...FORMS['POST /v1/findings'], providerId: kitchen.account.providerId! };
    const { id: finding } = await roles.town_officer.post<FindingDone>('/v1/findings', form);
    things = { ...(await thingsOf(family, kitchen)), finding };
  }, 120_000);
  afterAll(async () => stack.close());

  const served = async (): Promise<Map<string, object | undefined>> =>
    routesOf(content<ApiDocument>(await call(stack, 'GET', DOCUMENT)));
  const knock = async (route: string, who?: Person, body?: unknown): Promise<Reply> => {
    const [method, path] = filled(route);
    return who ? who.ask(method, path, { body }) : call(stack, method, path, { body });
  };
  const verdicts = async (routes: readonly string[], who?: Person): Promise<Record<string, string>> => {
    const all: Record<string, string> = {};
    for (const route of routes) all[route] = verdict((await knock(route, who)).status);
    return all;
  };

  it('is written down for every route', async () => {
    expect([...(await served()).keys()].sort()).toEqual([...ROUTES].sort());
  });

  it('asks who somebody is, except where everybody may enter', async () => {
    const expected = ROUTES.map((route) => [route, DOORS[route] === 'everybody' ? 'let in' : 'signed out']);
    expect(await verdicts(ROUTES)).toEqual(Object.fromEntries(expected));
  });

  it.each(Role.options)('lets a %s in only where it has work to do', async (role) => {
    const routes = ROUTES.filter((route) => route !== SIGN_OUT);
    const expected = routes.map((route) => {
      const door = DOORS[route]!;
      return [route, typeof door === 'string' || door.includes(role) ? 'let in' : 'forbidden'];
    });
    expect(await verdicts(routes, roles[role])).toEqual(Object.fromEntries(expected));
  });

  it.each(FOREIGN)('answers about a foreign %s as about one that is not there: %s, %s', async (...row) => {
    const [thing, stranger, route] = row;
    const body = FORMS[route];
    const answerFor = async (id: string): Promise<unknown> => {
      const [method, path] = filled(route, { ...things, id });
      return lookOf(await strangers[stranger].ask(method, path, { body }));
    };
    const missing = thing === 'town' ? '441900005' : newId();
    const foreign = await answerFor(things[thing]);
    expect(foreign).toMatchObject({ status: 404, problem: { code: 'common.not-found' } });
    expect(foreign).toEqual(await answerFor(missing));
  });

  it('takes no request for a foreign older person', async () => {
    const form = FORMS['POST /v1/requests'];
    const answerFor = async (olderPersonId: string): Promise<unknown> =>
      lookOf(await strangers.family.ask('POST', '/v1/requests', { body: { ...form, olderPersonId } }));
    const foreign = await answerFor(things.olderPerson);
    expect(foreign).toMatchObject({ status: 404 });
    expect(foreign).toEqual(await answerFor(newId()));
  });

  it('shows the same things to those whose they are', async () => {
    const { family, provider_manager: kitchen, town_officer: officer } = roles;
    const seen = await Promise.all([
      family.ask('GET', `/v1/requests/${things.request}`),
      family.ask('GET', `/v1/older-persons/${things.olderPerson}`),
      family.ask('POST', `/v1/me/messages/${things.message}/reading`),
      kitchen.ask('GET', `/v1/offers/${things.offer}`),
      kitchen.ask('GET', `/v1/services/${things.service}/beds`),
      officer.ask('GET', `/v1/requests/${things.request}`),
      family.ask('GET', `/v1/sos/${things.alert}`),
      officer.ask('GET', `/v1/sos-alerts/${things.alert}`),
      officer.ask('GET', `/v1/monitor/towns/${things.town}`),
    ]);
    expect(seen.map(({ status }) => status)).toEqual(seen.map(() => 200));
  });

  it('knows a form for every route that takes one, and says at every depth that it takes no more', async () => {
    const forms = [...(await served())].filter(([, form]) => form !== undefined);
    expect(forms.map(([route]) => route).sort()).toEqual(Object.keys(FORMS).sort());
    expect(forms.flatMap(([route, form]) => openObjects(form, route))).toEqual([]);
  });

  it.each(Object.entries(FORMS))('refuses what %s does not know', async (route, form) => {
    const door = DOORS[route]!;
    const who = typeof door === 'string' ? roles.family : roles[door[0]!];
    const { status, text } = await knock(route, who, { ...form, unheardOf: 1 });
    expect(status).toBe(400);
    const unknown = { pointer: '', message: { en: expect.stringContaining('unheardOf') as string } };
    expect((JSON.parse(text) as Problem).fieldErrors).toMatchObject([unknown]);
  });
});

/** The kitchen shows people around, and the family comes to look. */
async function tourOf(family: Family, kitchen: Provider): Promise<string> {
  const hours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    ...{ weekday, fromMinute: 540, toMinute: 600, slotMinutes: 60, parties: 1 },
  }));
  await kitchen.put('/v1/providers/me/tour-hours', { hours });
  const facilityId = kitchen.account.providerId!;
  const { slots } = await family.get<TourSlots>(`/v1/facilities/${facilityId}/tour-slots`);
  const { date, minute } = slots[0]!;
  const guest = { partySize: 1, name: 'Test Guest', phone: '13800000001' };
  return (await family.post<TourDone>('/v1/tours', { facilityId, date, minute, ...guest })).id;
}

/** Makes what the form of a route makes; returns its id. */
const madeBy = async (who: Person, path: string): Promise<string> =>
  (await who.post<{ readonly id: string }>(path, FORMS[`POST ${path}`])).id;

/** Lets the family ask the kitchen for lunch; returns what came of it. */
async function thingsOf(
  family: Family,
  kitchen: Provider,
): Promise<Record<Exclude<Thing, 'finding'>, string>> {
  await kitchen.cooksLunch(DAY, 100);
  const olderPerson = await family.caresForSomebody();
  const { id: request } = content<SubmittedRequest>(await family.requestsMeals(olderPerson, DAY));
  const offer = await eventually('an offer', async () => (await kitchen.openOffers())[0], 20_000);
  const message = await eventually('a message', async () => {
    const { items } = await family.get<MessagePage>('/v1/me/messages');
    return items[0];
  });
  const { id: alert } = await family.post<SosView>('/v1/sos', { olderPersonId: olderPerson });
  const { id: device } = await family.post<KnownDevice>('/v1/me/devices', {});
  const person = await family.get<PersonWithLinks>(`/v1/older-persons/${olderPerson}`);
  const form = { ...FORMS['POST /v1/standing-orders'], olderPersonId: olderPerson };
  const { id: order } = await family.post<SteeredOrder>('/v1/standing-orders', form);
  const draft = newId();
  await family.ask('PUT', `/v1/drafts/${draft}`, { body: FORMS['PUT /v1/drafts/{id}'] });
  return {
    device,
    draft,
    request,
    olderPerson,
    link: person.links[0]!.id,
    message: message.id,
    offer: offer.id,
    service: await kitchen.serviceId(),
    provider: kitchen.account.providerId!,
    town: TEST_TOWN,
    alert,
    order,
    tour: await tourOf(family, kitchen),
    accessKey: await madeBy(kitchen, '/v1/providers/me/access-keys'),
    webhook: await madeBy(kitchen, '/v1/providers/me/webhooks'),
  };
}
