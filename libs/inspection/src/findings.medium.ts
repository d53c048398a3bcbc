import { addDays, newId } from '@yilian/kernel';
import { FindingStage } from '@yilian/testing';
import { CorrectionTodos } from './index';

let stage: FindingStage;
let today: string;
let house: { readonly id: string; readonly manager: string };
let rival: typeof house;
beforeAll(async () => {
  stage = await FindingStage.opens();
  today = stage.today;
});
afterAll(async () => stage.stack.close());
beforeEach(async () => {
  [house, rival] = [await stage.house(), await stage.house()];
});

describe('findings', () => {
  it('are opened, answered with a file, returned, answered again and accepted, each step sealed and told', async () => {
    const id = await stage.open(house.id);
    const evidence = await stage.send(house.manager, id);
    expect(await stage.status(stage.officer, 'GET', `findings/${id}/evidence/${evidence}`)).toBe(404);
    expect(await stage.answers(house.manager, id, [evidence])).toBe(200);
    expect(await stage.status(stage.officer, 'GET', `findings/${id}/evidence/${evidence}`)).toBe(200);
    const back = { version: 2, words: 'The night is missing', dueOn: addDays(today, 5) };
    expect(await stage.status(stage.officer, 'POST', `findings/${id}/return`, back)).toBe(200);
    expect(await stage.answers(house.manager, id)).toBe(200);
    expect(await stage.status(stage.officer, 'POST', `findings/${id}/acceptance`, { version: 4 })).toBe(200);
    const seen = await stage.view(id, house.manager);
    expect(seen).toMatchObject({
      state: 'accepted',
      words: FindingStage.WORDS,
      whole: true,
      actions: [],
      dueOn: back.dueOn,
    });
    expect(seen.records.map(({ act, by }) => [act, by])).toEqual([
      ...[
        ['open', 'officer'],
        ['answer', 'provider'],
        ['return', 'officer'],
        ['answer', 'provider'],
      ],
      ['accept', 'officer'],
    ]);
    expect(seen.records[1]!.evidence).toMatchObject([{ id: evidence, type: 'application/pdf' }]);
    expect(await stage.facts(id, 'inspection.finding-changed.v1')).toHaveLength(5);
    expect(await stage.fault(id)).toBeUndefined();
    const [row] = await stage.stack.database.query<{ words: string }>(
      'SELECT words_sealed AS words FROM finding_record WHERE finding_id = ?',
      [id],
    );
    expect(row!.words).toMatch(/^v1\./);
  });

  it('say all that is wrong with a new one at once', async () => {
    const wrong = { itemCode: 'nothing', serviceId: newId(), follows: newId(), foundOn: addDays(today, 1) };
    const said = {
      providerId: house.id,
      severity: 'minor',
      source: 'visit',
      words: FindingStage.WORDS,
      dueOn: '2020-01-01',
    };
    const { status: code, body } = await stage.ask(stage.officer, 'POST', 'findings', { ...said, ...wrong });
    expect([code, body.code, body.fieldErrors.length]).toEqual([422, 'inspection.invalid', 5]);
  });

  it('are decided about once of two officers at once, and never for an answer that nobody read', async () => {
    const id = await stage.open(house.id);
    await stage.answers(house.manager, id);
    const both = await Promise.all([
      stage.status(stage.officer, 'POST', `findings/${id}/acceptance`, { version: 2 }),
      stage.status(stage.city, 'POST', `findings/${id}/return`, {
        version: 2,
        words: 'No',
        dueOn: addDays(today, 3),
      }),
    ]);
    expect(both.sort()).toEqual([200, 409]);
    const stale = await stage.open(house.id);
    await stage.answers(house.manager, stale);
    await stage.status(stage.officer, 'POST', `findings/${stale}/return`, {
      version: 2,
      words: 'No',
      dueOn: addDays(today, 3),
    });
    await stage.answers(house.manager, stale);
    const read = await stage.ask(stage.city, 'POST', `findings/${stale}/acceptance`, { version: 2 });
    expect([read.status, read.body.code]).toEqual([409, 'inspection.changed-meanwhile']);
  });

  it('take an answer and a withdrawal at once one after the other, and one answer of two with the same key', async () => {
    const id = await stage.open(house.id);
    const both = await Promise.all([
      stage.answers(house.manager, id),
      stage.status(stage.officer, 'POST', `findings/${id}/withdrawal`, { words: 'A mistake' }),
    ]);
    expect(both.filter((code) => code === 200).length).toBeGreaterThan(0);
    expect(await stage.fault(id)).toBeUndefined();
    const other = await stage.open(house.id);
    const key = newId();
    const said = { words: 'Done', evidence: [await stage.send(house.manager, other)] };
    const twice = await Promise.all(
      [1, 2].map(async () => stage.status(house.manager, 'POST', `findings/${other}/answer`, said, key)),
    );
    expect(twice.filter((code) => code === 200).length).toBeGreaterThan(0);
    expect(await stage.status(house.manager, 'POST', `findings/${other}/answer`, said, key)).toBe(200);
    expect((await stage.view(other)).records).toHaveLength(2);
  });

  it('take a file once however often it is sent, and hand it in once', async () => {
    const [id, evidence] = [await stage.open(house.id), newId()];
    await Promise.all([stage.send(house.manager, id, evidence), stage.send(house.manager, id, evidence)]);
    expect((await stage.view(id, house.manager)).pending).toHaveLength(1);
    expect(await stage.answers(house.manager, id, [evidence, newId()])).toBe(422);
    expect(await stage.answers(house.manager, id, [evidence])).toBe(200);
    expect(await stage.status(house.manager, 'DELETE', `findings/${id}/evidence/${evidence}`)).toBe(409);
    expect(
      await stage.status(house.manager, 'PUT', `findings/${id}/evidence/${newId()}`, FindingStage.PDF),
    ).toBe(409);
    const page = Buffer.from('<html>');
    expect(
      await stage.status(
        house.manager,
        'PUT',
        `findings/${await stage.open(house.id)}/evidence/${newId()}`,
        page,
      ),
    ).toBe(422);
  });

  it('are nobody’s but the house’s and the officers’ of its town', async () => {
    const id = await stage.open(house.id);
    const evidence = await stage.send(house.manager, id);
    await stage.answers(house.manager, id, [evidence]);
    for (const who of [stage.elsewhere, rival.manager]) {
      expect(await stage.status(who, 'GET', `findings/${id}`)).toBe(404);
      expect(await stage.status(who, 'GET', `findings/${id}/evidence/${evidence}`)).toBe(404);
      expect((await stage.ask(who, 'GET', 'findings?show=all')).body.items).toEqual([]);
    }
    expect(await stage.status(rival.manager, 'POST', `findings/${id}/answer`, { words: 'x' })).toBe(404);
    expect(
      await stage.status(rival.manager, 'PUT', `findings/${id}/evidence/${newId()}`, FindingStage.PDF),
    ).toBe(404);
    expect(await stage.status(stage.elsewhere, 'POST', `findings/${id}/acceptance`, { version: 2 })).toBe(
      404,
    );
    const said = {
      providerId: house.id,
      itemCode: 'other',
      severity: 'minor',
      source: 'visit',
      foundOn: today,
      words: 'x',
    };
    expect(await stage.status(stage.elsewhere, 'POST', 'findings', said)).toBe(404);
    const own = await stage.open(rival.id);
    expect(
      await stage.status(rival.manager, 'PUT', `findings/${own}/evidence/${evidence}`, FindingStage.PDF),
    ).toBe(404);
  });

  it('stand among the to-dos of the house, and are public without what was written', async () => {
    const never = (await stage.ask('x.x', 'GET', `facilities/${house.id}/findings`)).body;
    expect(never).toMatchObject({ lookedOn: null, open: null, corrected: null, serious: [] });
    const id = await stage.open(house.id, { severity: 'serious' });
    await stage.open(house.id);
    const todos = await stage.stack.app
      .get(CorrectionTodos)
      .of({ providerId: house.id, today, now: new Date() });
    expect(todos).toMatchObject([
      { subjectId: id, dueOn: addDays(today, 10), overdue: false, leadsTo: 'corrections' },
      { dueOn: addDays(today, 30) },
    ]);
    const known = (await stage.ask('x.x', 'GET', `facilities/${house.id}/findings`)).body;
    expect(known).toMatchObject({
      lookedOn: today,
      open: 2,
      corrected: 0,
      serious: [{ severity: 'serious' }],
    });
    expect(JSON.stringify(known)).not.toContain(FindingStage.WORDS);
    expect(await stage.status('x.x', 'GET', `facilities/${newId()}/findings`)).toBe(404);
  });

  it('come page by page, what is due first comes first', async () => {
    const late = await stage.open(house.id);
    const soon = await stage.open(house.id, { dueOn: addDays(today, 2) });
    const first = (await stage.ask(house.manager, 'GET', 'findings?limit=1')).body;
    expect(first.items.map(({ id }) => id)).toEqual([soon]);
    const second = (await stage.ask(house.manager, 'GET', `findings?limit=1&after=${first.next!}`)).body;
    expect([second.items.map(({ id }) => id), second.next]).toEqual([[late], null]);
  });
});
