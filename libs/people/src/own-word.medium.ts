import { daysAhead, RightsStage, type Somebody } from '@yilian/testing';

const { HERE, THERE, CANARY } = RightsStage;

describe('the word of an older person', () => {
  let stage: RightsStage;
  beforeAll(async () => (stage = await RightsStage.opens()));
  afterAll(async () => stage.stack.close());

  describe('an invitation', () => {
    it('is accepted once, by the account it names, and the older person is to be told', async () => {
      const [child, brother, stranger] = [
        await stage.somebody(),
        await stage.somebody(),
        await stage.somebody(),
      ];
      const person = await stage.personOf(child);
      const { body } = await stage.invite(child, person, { login: brother.login });
      expect(body.code).toMatch(/^([2-9A-HJ-NP-Z]{5}-){3}[2-9A-HJ-NP-Z]{5}$/);
      expect((await stage.accept(stranger, body.code)).status).toBe(404);
      const seen = await brother.ask('POST', '/invitation-views', { code: body.code });
      expect(seen.body).toMatchObject({ olderPersonName: 'T***', relation: 'sibling' });
      const answers = await Promise.all([1, 2, 3, 4].map(async () => stage.accept(brother, body.code)));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404, 404]);
      expect((await brother.ask('GET', `/older-persons/${person}`)).status).toBe(200);
      expect((await stage.accept(brother, body.code)).status).toBe(404);
      expect(await stage.notices(person)).toEqual([{ kind: 'link_added', account_id: null }]);
    });

    it('by phone is for who was sent the code, is not kept readable, and is listed masked', async () => {
      const [child, sister] = [await stage.somebody(), await stage.somebody()];
      const person = await stage.personOf(child);
      const { body } = await stage.invite(child, person, { phone: '138 0000-1234' });
      const listed = await child.ask('GET', `/older-persons/${person}/links`);
      expect(listed.body['invitations']).toMatchObject([{ login: null, phone: '138****1234' }]);
      const rows = JSON.stringify(await stage.stack.database.read('SELECT * FROM link_invitation'));
      expect(rows).not.toContain('13800001234');
      expect(rows).not.toContain(body.code);
      expect((await stage.accept(sister, body.code.toLowerCase())).status).toBe(200);
    });

    it('expires, and can be taken back', async () => {
      const [child, sister] = [await stage.somebody(), await stage.somebody()];
      const person = await stage.personOf(child);
      const late = await stage.invite(child, person, { login: sister.login });
      await stage.stack.database.query('UPDATE link_invitation SET expires_at = now(3) WHERE id = ?', [
        late.body.id,
      ]);
      expect((await stage.accept(sister, late.body.code)).status).toBe(404);
      const back = await stage.invite(child, person, { login: sister.login });
      const path = `/older-persons/${person}/invitations/${back.body.id}`;
      expect((await child.ask('DELETE', path)).status).toBe(204);
      expect((await child.ask('DELETE', path)).status).toBe(404);
      expect((await stage.accept(sister, back.body.code)).status).toBe(404);
    });

    it('cannot be guessed: tries are counted although each changes nothing else', async () => {
      const guesser = await stage.somebody();
      const statuses: number[] = [];
      for (let tries = 0; tries < 21; tries += 1)
        statuses.push((await stage.accept(guesser, 'AAAAA')).status);
      expect(statuses.filter((status) => status === 404)).toHaveLength(20);
      expect(statuses.at(-1)).toBe(429);
    });

    it('is made by who manages links, and names on what it rests when it goes outside the family', async () => {
      const [child, stranger, officer, elsewhere] = [
        await stage.somebody(),
        await stage.somebody(),
        await stage.somebody('town_officer', HERE),
        await stage.somebody('town_officer', THERE),
      ];
      const person = await stage.personOf(child);
      const looker = await stage.somebody();
      const { body } = await stage.invite(child, person, { login: looker.login, scopes: ['see'] });
      await stage.accept(looker, body.code);
      const worker = { login: stranger.login, relation: 'community_worker' };
      const statuses = [
        (await stage.invite(stranger, person, { login: stranger.login })).status,
        (await stage.invite(looker, person, { login: stranger.login })).status,
        (await stage.invite(elsewhere, person, { login: stranger.login })).status,
        (await stage.invite(officer, person, worker)).status,
        (await stage.invite(officer, person, { ...worker, basis: 'area_duty' })).status,
      ];
      expect(statuses).toEqual([404, 404, 404, 422, 201]);
    });
  });

  describe('a link', () => {
    it('changes by ending and beginning anew, and both stay in the history', async () => {
      const child = await stage.somebody();
      const person = await stage.personOf(child);
      const brother = await stage.helper(child, person, 'sibling');
      const before = (await child.ask('GET', `/older-persons/${person}/links`)).body.links;
      const link = before.find(({ login }) => login === brother.login)!;
      const path = `/older-persons/${person}/links/${link.id}`;
      expect((await child.ask('PATCH', path, { scopes: ['see'] })).status).toBe(200);
      expect((await child.ask('PATCH', path, { scopes: ['see'] })).status).toBe(404);
      const after = (await child.ask('GET', `/older-persons/${person}/links`)).body.links;
      const his = after.filter(({ login }) => login === brother.login);
      expect(his.map(({ endedAt }) => endedAt !== null)).toEqual([false, true]);
      expect((await brother.ask('GET', `/older-persons/${person}/links`)).body.links).toHaveLength(2);
      expect((await stage.lunch(brother, person)).status).toBe(404);
    });

    it('that the older person does not want ends at once, and comes back only by the own word', async () => {
      const child = await stage.somebody();
      const person = await stage.personOf(child);
      const own = await stage.helper(child, person, 'self');
      const brother = await stage.helper(child, person, 'sibling');
      const { links } = (await own.ask('GET', `/older-persons/${person}/links`)).body;
      const link = links.find(({ login }) => login === brother.login)!;
      const path = `/older-persons/${person}/links/${link.id}/objection`;
      expect((await child.ask('POST', path, {})).status).toBe(404);
      const said = await own.ask('POST', path, { words: `${CANARY} does not want him` });
      expect(said.body).toMatchObject({ outcome: 'link_closed' });
      expect((await brother.ask('GET', `/older-persons/${person}`)).status).toBe(404);
      expect(JSON.stringify(await stage.stack.database.read('SELECT * FROM objection'))).not.toContain(
        CANARY,
      );
      const again = await stage.invite(child, person, { login: brother.login });
      const refused = await stage.accept(brother, again.body.code);
      expect(refused).toMatchObject({ status: 409, body: { code: 'people.own-word' } });
      const byHimself = await stage.invite(own, person, { login: brother.login });
      expect((await stage.accept(brother, byHimself.body.code)).status).toBe(200);
    });

    it('of the older person exists once', async () => {
      const child = await stage.somebody();
      const person = await stage.personOf(child);
      await stage.helper(child, person, 'self');
      const second = await stage.somebody();
      const { body } = await stage.invite(child, person, { login: second.login, relation: 'self' });
      expect(await stage.accept(second, body.code)).toMatchObject({
        status: 409,
        body: { code: 'people.already-linked' },
      });
    });
  });

  describe('a consent', () => {
    it('that is withdrawn takes effect, stays in the history, and is given again only by the own word', async () => {
      const child = await stage.somebody();
      const person = await stage.personOf(child);
      const own = await stage.helper(child, person, 'self');
      expect((await stage.lunch(child, person)).status).toBe(201);
      expect((await stage.consent(own, person, 'service', false)).status).toBe(204);
      expect(await stage.lunch(child, person)).toMatchObject({
        status: 409,
        body: { code: 'requests.no-consent' },
      });
      const refused = await stage.consent(child, person, 'service', true);
      expect(refused).toMatchObject({ status: 409, body: { code: 'people.own-word' } });
      expect((await stage.consent(own, person, 'service', true)).status).toBe(204);
      expect((await stage.lunch(child, person)).status).toBe(201);
      const { body } = await child.ask('GET', `/older-persons/${person}/consents`);
      expect(body['history']).toMatchObject([
        { purpose: 'service', given: true, way: 'self', mine: false },
        { purpose: 'service', given: false, way: 'self' },
        { purpose: 'service', given: true, way: 'on_behalf' },
      ]);
      expect(body['standing']).toContainEqual(
        expect.objectContaining({ purpose: 'service', state: 'given', ownWord: true, mayChange: false }),
      );
    });

    it('to use the assessment withdrawn makes it as if there were none', async () => {
      const child = await stage.somebody();
      const person = await stage.personOf(child);
      await stage.consent(child, person, 'assessment', false);
      const stay = { kind: 'residential', olderPersonId: person, fromDate: daysAhead(3) };
      expect(await child.ask('POST', '/requests', stay)).toMatchObject({
        status: 409,
        body: { code: 'requests.not-assessed' },
      });
    });

    it('to share with the family withdrawn closes links and invitations but those of the person and who decided', async () => {
      const child = await stage.somebody();
      const person = await stage.personOf(child);
      const own = await stage.helper(child, person, 'self');
      const brother = await stage.helper(child, person, 'sibling');
      const open = await stage.invite(child, person, { login: (await stage.somebody()).login });
      await stage.consent(own, person, 'family_sharing', false);
      const statuses = [own, child, brother].map(
        async (who) => (await who.ask('GET', `/older-persons/${person}`)).status,
      );
      expect(await Promise.all(statuses)).toEqual([200, 404, 404]);
      expect(open.status).toBe(201);
      const { body } = await own.ask('GET', `/older-persons/${person}/links`);
      expect(body['invitations']).toEqual([]);
    });

    it('is decided on the sentences that are valid now, by who may decide, and once of two at a time', async () => {
      const [child, stranger] = [await stage.somebody(), await stage.somebody()];
      const person = await stage.personOf(child);
      const old = { purpose: 'statistics', given: true, textVersion: '1999-01' };
      const stale = await child.ask('POST', `/older-persons/${person}/consents`, old);
      expect(stale.body.code).toBe('people.consent-text-changed');
      expect((await stage.consent(stranger, person, 'statistics', true)).status).toBe(404);
      const officer = await stage.somebody('town_officer', HERE);
      await Promise.all(
        [child, officer, child, officer].map(async (who) => stage.consent(who, person, 'emergency', true)),
      );
      const rows = await stage.stack.database.read<{ seq: number }>(
        "SELECT seq FROM consent_entry WHERE older_person_id = ? AND purpose = 'emergency' ORDER BY seq",
        [person],
      );
      expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, index) => index + 1));
    });
  });

  describe('a no to a request', () => {
    it('takes it back before anybody accepted it, with the reason, and only by the own word', async () => {
      const child = await stage.somebody();
      const person = await stage.personOf(child);
      const own = await stage.helper(child, person, 'self');
      const { body: request } = await stage.lunch(child, person);
      const path = `/requests/${request.id}/objections`;
      expect((await child.ask('POST', path, {})).status).toBe(404);
      expect((await own.ask('GET', path)).body).toMatchObject({ maySayNo: true, items: [] });
      expect((await own.ask('POST', path, { words: 'I eat at home' })).body).toMatchObject({
        outcome: 'cancelled',
      });
      const shown = await child.ask('GET', `/requests/${request.id}`);
      expect(shown.body).toMatchObject({ state: 'cancelled' });
      expect(shown.text).toContain('长者本人不同意');
      expect((await own.ask('POST', path, {})).body.code).toBe('requests.cannot-object');
      expect((await child.ask('GET', path)).body.items).toMatchObject([{ words: 'I eat at home' }]);
    });

    it('is raised to officers of the town after it was booked', async () => {
      const child = await stage.somebody();
      const person = await stage.personOf(child);
      const own = await stage.helper(child, person, 'self');
      const { body: request } = await stage.lunch(child, person);
      await stage.stack.database.query("UPDATE care_request SET state = 'booked' WHERE id = ?", [request.id]);
      const said = await own.ask('POST', `/requests/${request.id}/objections`, {});
      expect(said.body).toMatchObject({ outcome: 'raised' });
      const [here, there] = [
        await stage.somebody('town_officer', HERE),
        await stage.somebody('town_officer', THERE),
      ];
      const open = async (officer: Somebody) => (await officer.ask('GET', '/objections')).body.items;
      expect(await open(here)).toContainEqual(expect.objectContaining({ id: said.body.id }));
      expect(await open(there)).toEqual([]);
      expect((await there.ask('POST', `/objections/${said.body.id}/settlement`)).status).toBe(404);
      expect((await here.ask('POST', `/objections/${said.body.id}/settlement`)).status).toBe(200);
      expect(await open(here)).toEqual([]);
      const facts = await stage.stack.database.read(
        "SELECT 1 FROM outbox_fact WHERE type = 'people.objection-raised.v1' AND aggregate_id = ?",
        [request.id],
      );
      expect(facts).toHaveLength(1);
    });
  });
});
