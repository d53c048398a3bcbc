import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type PaperList } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { type Principal } from '@yilian/platform';
import { StayStage } from '@yilian/testing';
import { ForgetPapers } from './forget-papers/forget-papers.job';
import { RequestsPersonalData } from './requests-data.adapter';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const PDF = Buffer.from('%PDF-1.7\n1 0 obj << /Type /Page >> endobj\n%%EOF\n');

describe('the papers of an application', () => {
  let stage: StayStage;
  beforeAll(async () => (stage = await StayStage.begins()));
  afterAll(async () => stage.stack.close());

  const put = async (person: string, kind: string, bytes: Buffer, id = newId(), who = stage.family) =>
    stage.ask<PaperList>(
      who,
      'PUT',
      `/v1/older-persons/${person}/papers/${id}?kind=${kind}`,
      bytes,
      'image/png',
    );
  const open = async (id: string, who: Principal, query = '') =>
    stage.ask(who, 'GET', `/v1/papers/${id}${query}`);
  const groupOf = ({ body }: { readonly body: PaperList }, kind: string) =>
    body.papers.find((one) => one.kind === kind);
  const given = async (person: string, bytes = PNG): Promise<string> => {
    const id = newId();
    expect((await put(person, 'identity', bytes, id)).status).toBe(200);
    return id;
  };
  const fileOf = async (id: string): Promise<string | undefined> => {
    const [row] = await stage.stack.database.read<{ file: string }>(
      'SELECT file FROM stay_paper WHERE id = ?',
      [id],
    );
    return row?.file;
  };
  const onDisk = async (file: string): Promise<Buffer | undefined> =>
    readFile(join(stage.stack.config.files.FILES_DIR, file)).catch(() => undefined);
  const looksAt = async (person: string): Promise<unknown> =>
    stage.stack.database.read(
      "SELECT actor_role AS role, JSON_VALUE(detail, '$.purpose') AS purpose FROM audit_entry WHERE action = 'requests.paper-viewed' AND object_id = ? ORDER BY id",
      [person],
    );

  it('are handed in one by one, replaced, removed, and promised for later', async () => {
    const person = await stage.person();
    const promise = `/v1/older-persons/${person}/paper-promises/identity`;
    expect(groupOf(await stage.ask<PaperList>(stage.family, 'POST', promise), 'identity')?.state).toBe(
      'promised',
    );
    await stage.ask(stage.family, 'POST', promise);
    const id = newId();
    expect(groupOf(await put(person, 'identity', PNG, id), 'identity')).toMatchObject({
      ...{ state: 'given', sheets: [{ id, type: 'image/png' }] },
    });
    const before = await fileOf(id);
    expect(groupOf(await put(person, 'identity', PDF, id), 'identity')?.sheets).toMatchObject([
      { id, type: 'application/pdf' },
    ]);
    expect(await onDisk(before!)).toBeUndefined();
    const after = await fileOf(id);
    expect((await put(person, 'insurance', PNG, id)).status).toBe(404);
    const removed = await stage.ask<PaperList>(
      stage.family,
      'DELETE',
      `/v1/older-persons/${person}/papers/${id}`,
    );
    expect(groupOf(removed, 'identity')?.state).toBe('open');
    expect(await onDisk(after!)).toBeUndefined();
  });

  it('are at most six of a kind, also from six devices at once, and leave no file behind', async () => {
    const person = await stage.person();
    const answers = await Promise.all(Array.from({ length: 9 }, async () => put(person, 'other', PNG)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(6);
    expect(new Set(answers.filter(({ status }) => status !== 200).map(({ body }) => body.code))).toEqual(
      new Set(['requests.too-many-sheets']),
    );
  });

  it('are nothing but photos and plain documents', async () => {
    const person = await stage.person();
    for (const bytes of [Buffer.from('<svg/>'), Buffer.from('%PDF-1.7\n/JavaScript\n%%EOF')])
      expect((await put(person, 'identity', bytes)).body.code).toBe('requests.not-a-paper');
  });

  it('are sealed in their files, which open for their own paper only', async () => {
    const person = await stage.person();
    const [one, other] = [await given(person, PDF), await given(person, PDF)];
    const [first, second] = [await fileOf(one), await fileOf(other)];
    expect((await onDisk(first!))!.includes('PDF')).toBe(false);
    const seen = await open(one, stage.family);
    expect([seen.status, seen.bytes.equals(PDF)]).toEqual([200, true]);
    expect(seen.headers).toMatchObject({
      ...{ 'content-type': 'application/pdf', 'cache-control': 'private, no-store' },
      ...{ 'content-disposition': 'attachment; filename="paper.pdf"', 'x-content-type-options': 'nosniff' },
    });
    await stage.stack.database.query('UPDATE stay_paper SET file = ? WHERE id = ?', [second, one]);
    await stage.stack.database.query('UPDATE stay_paper SET file = ? WHERE id = ?', [first, other]);
    expect((await open(one, stage.family)).status).toBe(500);
  });

  it('are opened by the family, by the home once it has accepted, by officers with a purpose; each look is kept', async () => {
    const person = await stage.person();
    const id = await given(person);
    const request = await stage.applies({}, person);
    const home = stage.managerOf({ providerId: newId() });
    expect((await open(id, stage.stranger)).status).toBe(404);
    expect((await open(newId(), stage.family)).status).toBe(404);
    expect((await open(id, home)).status).toBe(404);
    const manager = stage.managerOf(await stage.accepts(request));
    expect((await open(id, manager)).status).toBe(200);
    expect((await open(id, home)).status).toBe(404);
    expect((await open(id, stage.officer)).body.code).toBe('requests.purpose-needed');
    expect((await open(id, stage.officer, '?purpose=arranging_service')).status).toBe(200);
    expect((await open(id, stage.family)).status).toBe(200);
    expect(await looksAt(person)).toEqual([
      { role: 'provider_manager', purpose: null },
      { role: 'town_officer', purpose: 'arranging_service' },
      { role: 'family', purpose: null },
    ]);
    await stage.ask(stage.family, 'POST', `/v1/requests/${request}/cancellation`, { reason: 'other' });
    expect((await open(id, manager)).status).toBe(404);
  });

  it('are nobody else’s to list, add or remove', async () => {
    const person = await stage.person();
    const id = await given(person);
    const path = `/v1/older-persons/${person}/papers`;
    expect((await stage.ask(stage.stranger, 'GET', path)).status).toBe(404);
    expect((await put(person, 'identity', PNG, id, stage.stranger)).status).toBe(404);
    expect((await stage.ask(stage.stranger, 'DELETE', `${path}/${id}`)).status).toBe(404);
    const other = await stage.person();
    expect((await stage.ask(stage.family, 'DELETE', `/v1/older-persons/${other}/papers/${id}`)).status).toBe(
      404,
    );
    expect(await fileOf(id)).toBeDefined();
  });

  it('are removed some days after the last application ended, and not before', async () => {
    const forget = async (): Promise<void> => stage.stack.app.get(ForgetPapers).run();
    const [person, waiting] = [await stage.person(), await stage.person()];
    const [id, kept] = [await given(person), await given(waiting)];
    const request = await stage.applies({}, person);
    await stage.applies({}, waiting);
    await stage.stack.database.query('UPDATE stay_paper SET added_at = now(3) - INTERVAL 40 DAY');
    await forget();
    await stage.ask(stage.family, 'POST', `/v1/requests/${request}/cancellation`, { reason: 'other' });
    await forget();
    const file = await fileOf(id);
    expect(file).toBeDefined();
    await stage.stack.database.query(
      'UPDATE care_request SET state_since = now(3) - INTERVAL 31 DAY WHERE id = ?',
      [request],
    );
    await forget();
    expect([await fileOf(id), await onDisk(file!)]).toEqual([undefined, undefined]);
    expect(await fileOf(kept)).toBeDefined();
  });

  it('are named in a copy of what is kept, and gone with the person', async () => {
    const person = await stage.person();
    const id = await given(person);
    await stage.applies({}, person);
    const file = await fileOf(id);
    const holder = stage.stack.app.get(RequestsPersonalData);
    const copy = await stage.stack.work.write(async (tx) => holder.copy(tx, person));
    const records = copy.map((parts) => parts.find(({ name }) => name === 'record')?.value);
    expect(records).toEqual(expect.arrayContaining(['paper', 'stay application']));
    expect(JSON.stringify(copy)).toContain('王小明');
    await stage.stack.work.write(async (tx) => holder.erase(tx, person));
    expect([await fileOf(id), await onDisk(file!)]).toEqual([undefined, undefined]);
    const left = await stage.stack.work.write(async (tx) => holder.copy(tx, person));
    expect(JSON.stringify(left)).not.toContain('王小明');
  });
});
