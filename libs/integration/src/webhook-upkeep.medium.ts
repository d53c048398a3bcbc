import { type HookTry } from '@yilian/contracts';
import { HookReceiver, IntegrationStage, type OwnSystem } from '@yilian/testing';
import { ForgetDeliveries } from './forget-deliveries/forget-deliveries.job';

const HOOKS = '/v1/providers/me/webhooks';

describe('webhooks of a system that others can reach', () => {
  let stage: IntegrationStage;
  let home: OwnSystem;

  beforeAll(async () => {
    stage = await IntegrationStage.begins({ 'integration.webhooks': { keptDays: 1 } }, 'public');
    home = await stage.provider();
  });
  afterAll(async () => stage.close());

  it('are not sent to this machine, whatever address is written', async () => {
    const receiver = await HookReceiver.listens();
    const port = new URL(receiver.url).port;
    for (const url of [receiver.url, `https://127.0.0.1:${port}/`, `https://[::ffff:127.0.0.1]:${port}/`]) {
      const answer = await home.ask('POST', HOOKS, { url, kinds: ['beds.changed'] });
      expect(answer).toMatchObject({ status: 400, body: { code: 'integration.wrong-address' } });
      expect(answer.text).toContain('/url');
    }
    await receiver.close();
    expect(receiver.seen).toEqual([]);
  });

  it('look again at what a name leads to, each time', async () => {
    const { id } = await home.makesHook('https://example.com/in');
    // As if the name led here by now: its address is what is looked at, not what was allowed before.
    for (const url of ['https://127.0.0.1/in', 'https://localhost./in', 'http://example.com/in']) {
      await stage.sql('UPDATE webhook SET url = ?, tested_at = NULL WHERE id = ?', url, id);
      const { body } = await home.ask<HookTry>('POST', `${HOOKS}/${id}/test`);
      expect(body).toMatchObject({ ok: false, trouble: 'refused_address', status: null });
    }
  });

  it('forget what is settled and old, and what belongs to nobody', async () => {
    const { id } = await home.makesHook('https://example.com/in');
    await home.changesBeds(3);
    const [newest, middle] = await home.deliveries(id);
    const settle = `UPDATE webhook_delivery SET state = 'delivered', next_at = NULL, settled_at = now(3) - INTERVAL ? HOUR WHERE id = ?`;
    await stage.sql(settle, 25, newest!.id);
    await stage.sql(settle, 23, middle!.id);
    await stage.stack.app.get(ForgetDeliveries).run();
    expect((await home.deliveries(id)).map(({ sequence }) => sequence)).toEqual([2, 1]);
    await home.ask('DELETE', `${HOOKS}/${id}`);
    await stage.stack.app.get(ForgetDeliveries).run();
    expect(await stage.sql('SELECT 1 FROM webhook_delivery WHERE webhook_id = ?', id)).toEqual([]);
  });
});
