import { type DataCopyLine, type MessagePage, type SubmittedRequest } from '@yilian/contracts';
import { daysAhead, eventually, TEST_TOWN } from '@yilian/testing';
import { Family, foundTowns, Operator } from './actors';
import { content } from './person';
import { type Stack, startStack } from './stack';

describe('the data of an older person', () => {
  let stack: Stack;

  beforeAll(async () => {
    stack = await startStack({ apps: ['api', 'worker'] });
    await foundTowns(stack, TEST_TOWN);
  }, 120_000);
  afterAll(async () => stack.close());

  it('is copied whole while it is sent, with what was told about the person', async () => {
    const kitchen = await (await Operator.bootstraps(stack)).registersKitchen();
    await kitchen.cooksLunch(daysAhead(2), 100);
    const family = await Family.registers(stack);
    const person = await family.caresForSomebody();
    const { number } = content<SubmittedRequest>(await family.requestsMeals(person, daysAhead(2)));
    const offer = await eventually('an offer', async () => (await kitchen.openOffers())[0], 20_000);
    content(await kitchen.accepts(offer.id));
    await eventually('a message', async () => {
      const { items } = await family.get<MessagePage>('/v1/me/messages');
      return items.length > 0;
    });
    const { status, headers, text } = await family.ask('GET', `/v1/older-persons/${person}/data-copy`);
    expect([status, headers['transfer-encoding']]).toEqual([200, 'chunked']);
    const [head, ...lines] = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Partial<DataCopyLine> & object);
    expect(head).toMatchObject({ olderPersonId: person });
    expect(lines.pop()).toEqual({ records: lines.length });
    const sections = new Set(lines.map(({ section }) => section));
    expect([...sections]).toEqual(expect.arrayContaining(['people', 'messages', 'requests']));
    const valuesOf = (section: string): string =>
      JSON.stringify(lines.filter((line) => line.section === section));
    expect(valuesOf('requests')).toContain(number);
    expect(valuesOf('messages')).toContain('"told","value":"family"');
    expect(valuesOf('messages')).toContain('"told","value":"provider_manager"');
  });
});
