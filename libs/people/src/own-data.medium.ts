import { RightsStage, type Somebody } from '@yilian/testing';
import { EraseDue } from './index';

const { HERE, THERE, CANARY } = RightsStage;

describe('the data of an older person', () => {
  let stage: RightsStage;
  beforeAll(async () => (stage = await RightsStage.opens()));
  afterAll(async () => stage.stack.close());

  it('who has no account is called by an officer of the town, who has one is told there', async () => {
    const child = await stage.somebody();
    const person = await stage.personOf(child);
    await stage.consent(child, person, 'statistics', true);
    const [here, there] = [
      await stage.somebody('town_officer', HERE),
      await stage.somebody('town_officer', THERE),
    ];
    const listed = async (officer: Somebody) =>
      (await officer.ask('GET', '/older-person-notices?limit=200')).body.items.filter(
        ({ olderPersonId }) => olderPersonId === person,
      );
    const [notice] = await listed(here);
    expect(notice).toMatchObject({ kind: 'consent_changed', name: 'T***' });
    expect(await listed(there)).toEqual([]);
    const path = `/older-person-notices/${String(notice!['id'])}/telling`;
    expect((await there.ask('POST', path)).status).toBe(404);
    expect((await here.ask('POST', path)).status).toBe(200);
    expect(await listed(here)).toEqual([]);
    const own = await stage.helper(child, person, 'self');
    await stage.consent(child, person, 'statistics', false);
    expect((await stage.notices(person)).at(-1)).toEqual({ kind: 'consent_changed', account_id: own.id });
    await stage.consent(own, person, 'statistics', true);
    expect((await stage.notices(person)).filter(({ account_id: id }) => id === own.id)).toHaveLength(1);
  });

  it('shows who looked by role and organisation, never by login, and a refreshed page is one look', async () => {
    const child = await stage.somebody();
    const person = await stage.personOf(child);
    const officer = await stage.somebody('town_officer', HERE);
    await child.ask('GET', `/older-persons/${person}`);
    await child.ask('GET', `/older-persons/${person}`);
    await officer.ask('POST', `/older-persons/${person}/contact-views`, { purpose: 'emergency' });
    const { body, text } = await child.ask('GET', `/older-persons/${person}/access-history`);
    expect(body.items).toMatchObject([
      { kind: 'contact_opened', role: 'town_officer', organisation: '甲镇', purpose: 'emergency' },
      { kind: 'opened', role: 'family', relation: 'child', organisation: null },
    ]);
    expect(text).not.toContain(officer.login);
    expect(text).not.toContain(officer.id);
    const first = await child.ask('GET', `/older-persons/${person}/access-history?limit=1`);
    const next = String(first.body['next']);
    const second = await child.ask('GET', `/older-persons/${person}/access-history?limit=1&before=${next}`);
    expect(second.body).toMatchObject({ items: [{ kind: 'opened' }], next: null });
  });

  it('keeps what was corrected, sealed', async () => {
    const child = await stage.somebody();
    const person = await stage.personOf(child);
    const correction = { version: 1, address: `${CANARY} Street 7` };
    await child.ask('PATCH', `/older-persons/${person}`, correction);
    const { body } = await child.ask('GET', `/older-persons/${person}/changes`);
    expect(body.items).toMatchObject([
      {
        version: 2,
        role: 'family',
        fields: [{ field: 'address', from: `${CANARY} Lane 42`, to: `${CANARY} Street 7` }],
      },
    ]);
    expect(JSON.stringify(await stage.stack.database.read('SELECT * FROM person_change'))).not.toContain(
      CANARY,
    );
  });

  describe('a deletion', () => {
    const due = async (person: string): Promise<void> => {
      await stage.stack.database.query(
        'UPDATE deletion_request SET due_at = now(3) WHERE older_person_id = ? AND undone_at IS NULL',
        [person],
      );
      await stage.stack.app.get(EraseDue).run();
    };

    it('is refused while a booking lives, asked for once, and taken back in time', async () => {
      const [child, stranger] = [await stage.somebody(), await stage.somebody()];
      const person = await stage.personOf(child);
      const path = `/older-persons/${person}/deletion`;
      const { body: request } = await stage.lunch(child, person);
      expect((await child.ask('POST', path)).body.code).toBe('people.in-use');
      await child.ask('POST', `/requests/${request.id}/cancellation`, { reason: 'mistake' });
      expect((await stranger.ask('POST', path)).status).toBe(404);
      expect((await child.ask('POST', path)).status).toBe(201);
      expect((await child.ask('POST', path)).body.code).toBe('people.deletion-asked-already');
      expect((await child.ask('GET', path)).body).toMatchObject({ graceDays: 15, inUse: false });
      expect((await child.ask('DELETE', path)).status).toBe(204);
      expect((await child.ask('DELETE', path)).status).toBe(404);
      await due(person);
      expect((await child.ask('GET', `/older-persons/${person}`)).status).toBe(200);
    });

    it('is put off while a booking lives that came in the days of grace', async () => {
      const child = await stage.somebody();
      const person = await stage.personOf(child);
      await child.ask('POST', `/older-persons/${person}/deletion`);
      await stage.lunch(child, person);
      await due(person);
      expect((await child.ask('GET', `/older-persons/${person}`)).status).toBe(200);
      const { body } = await child.ask('GET', `/older-persons/${person}/deletion`);
      expect(new Date(String(body['dueAt'])).getTime()).toBeGreaterThan(Date.now() + 3_600_000);
    });

    it('leaves nothing that names the person, however often it runs, and keeps what proves and counts', async () => {
      const child = await stage.somebody();
      const person = await stage.personOf(child);
      const own = await stage.helper(child, person, 'self');
      const { body: request } = await stage.lunch(child, person);
      await own.ask('POST', `/requests/${request.id}/objections`, { words: `${CANARY} says no` });
      await child.ask('PATCH', `/older-persons/${person}`, { version: 1, name: `${CANARY} Two` });
      await stage.invite(child, person, { phone: '13800009999' });
      await stage.begins(child, person, 'needs a spoon');
      const { text } = await child.ask('GET', `/older-persons/${person}/data-copy`);
      for (const words of ['Two', 'Lane 42', 'rings twice', 'eats slowly', 'says no', 'needs a spoon']) {
        expect(text).toContain(words);
      }
      await child.ask('POST', `/older-persons/${person}/deletion`);
      await due(person);
      await due(person);
      await stage.stack.app.get(EraseDue).run();

      const [kept] = await stage.stack.database.read<Record<string, unknown>>(
        `SELECT person.name_sealed, person.phone_sealed, person.phone_index, person.address_sealed, person.notes_sealed,
                person.need_mask, request.notes_sealed AS request_notes, request.state,
                request.details_sealed AS details,
                (SELECT COUNT(*) FROM request_draft WHERE older_person_id = person.id) AS drafts,
                (SELECT COUNT(*) FROM objection WHERE older_person_id = person.id AND words_sealed IS NOT NULL) AS words,
                (SELECT COUNT(*) FROM person_change WHERE older_person_id = person.id AND fields_sealed IS NOT NULL) AS changes,
                (SELECT COUNT(*) FROM link_invitation WHERE older_person_id = person.id AND phone_sealed IS NOT NULL) AS phones,
                (SELECT COUNT(*) FROM family_link WHERE older_person_id = person.id AND revoked_at IS NULL) AS links,
                (SELECT COUNT(*) FROM consent_entry WHERE older_person_id = person.id) AS consents
           FROM older_person AS person JOIN care_request AS request ON request.older_person_id = person.id
          WHERE person.id = ?`,
        [person],
      );
      expect(kept).toEqual({
        ...{ name_sealed: '', phone_sealed: '', phone_index: '', address_sealed: '', notes_sealed: null },
        ...{ need_mask: 0, request_notes: null, details: null, drafts: 0, state: 'cancelled' },
        ...{ words: 0, changes: 0, phones: 0, links: 0, consents: 1 },
      });
      for (const who of [child, own]) {
        expect((await who.ask('GET', `/older-persons/${person}`)).status).toBe(404);
        expect((await stage.lunch(who, person)).status).toBe(404);
      }
    });
  });
});
