import { type DataCopyEnd, type DataCopyLine } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { NotificationsPersonalData } from '@yilian/notifications';
import { RightsStage, type Somebody } from '@yilian/testing';

type Line = Partial<DataCopyLine & DataCopyEnd> & { readonly olderPersonId?: string };

describe('a copy of everything', () => {
  let stage: RightsStage;
  beforeAll(async () => (stage = await RightsStage.opens()));
  afterAll(async () => stage.stack.close());

  const copied = async (who: Somebody, person: string): Promise<Line[]> => {
    const { text } = await who.ask('GET', `/older-persons/${person}/data-copy`);
    return text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
  };
  const told = async (accountId: string, person: string, times: number): Promise<void> => {
    const rows = Array.from({ length: times }, () => [newId(), accountId, person]);
    await stage.stack.database.query(
      `INSERT INTO message (id, account_id, older_person_id, template)
       VALUES ${rows.map(() => "(?, ?, ?, 'link_ended')").join(', ')}`,
      rows.flat(),
    );
  };

  it('comes line by line: a head, every record with its section, and an end that counts them', async () => {
    const child = await stage.somebody();
    const person = await stage.personOf(child);
    await stage.lunch(child, person);
    await told(child.id, person, 1);
    const [head, ...lines] = await copied(child, person);
    expect(head).toMatchObject({ olderPersonId: person });
    const end = lines.pop();
    expect(end).toEqual({ records: lines.length });
    expect([...new Set(lines.map(({ section }) => section))]).toEqual(['people', 'messages', 'requests']);
    const [message] = lines.filter(({ section }) => section === 'messages');
    const parts = Object.fromEntries(message!.record!.map(({ name, value }) => [name, value]));
    expect(parts).toMatchObject({ record: 'message', template: 'link_ended', told: 'family' });
    expect(parts['text']).toContain('不能再看您的资料');
    expect(JSON.stringify(message)).not.toContain(child.id);
    expect(JSON.stringify(message)).not.toContain(child.login);
  });

  it('is read in parts, each record once, however much there is', async () => {
    const child = await stage.somebody();
    const person = await stage.personOf(child);
    await told(child.id, person, 1_100);
    await told(child.id, await stage.personOf(child), 3);
    const parts = jest.spyOn(stage.stack.app.get(NotificationsPersonalData), 'copyPart');
    const messages = (await copied(child, person)).filter(({ section }) => section === 'messages');
    const ids = messages.map(({ record }) => record!.find(({ name }) => name === 'id')!.value);
    expect(new Set(ids).size).toBe(1_100);
    expect(ids).toHaveLength(1_100);
    expect(parts).toHaveBeenCalledTimes(3);
    parts.mockRestore();
  });

  it('has no end when it was broken off, so nobody takes a part for the whole', async () => {
    const child = await stage.somebody();
    const person = await stage.personOf(child);
    const broken = jest
      .spyOn(stage.stack.app.get(NotificationsPersonalData), 'copyPart')
      .mockRejectedValueOnce(new Error('gone'));
    const answer = await child.ask('GET', `/older-persons/${person}/data-copy`).catch(() => undefined);
    expect(answer?.text ?? '').not.toContain('"records":');
    broken.mockRestore();
    const looks = await stage.stack.database.read(
      "SELECT 1 FROM audit_entry WHERE object_id = ? AND action = 'people.data-copied'",
      [person],
    );
    expect(looks).toHaveLength(1);
  });

  it('is for whoever sees everything, and a stranger learns nothing', async () => {
    const [child, stranger] = [await stage.somebody(), await stage.somebody()];
    const person = await stage.personOf(child);
    const officer = await stage.somebody('town_officer', RightsStage.HERE);
    expect((await stranger.ask('GET', `/older-persons/${person}/data-copy`)).status).toBe(404);
    expect((await officer.ask('GET', `/older-persons/${person}/data-copy`)).status).toBe(403);
  });
});
