import { Injectable } from '@nestjs/common';
import { type NewWebhook, type WebhookChange, type WebhookList, type WebhookSecret } from '@yilian/contracts';
import { newId, ok, refuse } from '@yilian/kernel';
import {
  Audit,
  Database,
  FieldCipher,
  RequestContext,
  Settings,
  type Tx,
  UnitOfWork,
} from '@yilian/platform';
import { type AddressFault, hookAddress } from '../domain/hook-address';
import { freeSlot } from '../domain/key-text';
import { newHookSecret } from '../hook-signature.adapter';
import { type Answer } from '../integration.problems';
import { Receiver } from '../receiver.adapter';
import { AccessKeys } from '../store/access-keys.store';
import { secretAt, type StoredWebhook, Webhooks } from '../store/webhooks.store';

type MakeCode = 'common.not-found' | 'integration.too-many-webhooks' | 'integration.wrong-address';
type Changed = Answer<null, 'common.not-found'>;

/** The manager of a provider says where its own system listens, to what, and whether it goes on. */
@Injectable()
export class KeepWebhooks {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly context: RequestContext,
    private readonly webhooks: Webhooks,
    private readonly keys: AccessKeys,
    private readonly receiver: Receiver,
    private readonly cipher: FieldCipher,
    private readonly settings: Settings,
    private readonly audit: Audit,
  ) {}

  async list(): Promise<WebhookList> {
    const { perProvider } = (await this.settings.get('integration.webhooks')).value;
    const items = await this.webhooks.ofProvider(this.context.principal?.providerId ?? '');
    return { items, most: perProvider, serverNow: (await this.database.now()).toISOString() };
  }

  /** The secret leaves this method once; it is kept sealed, and not with the answer under the Idempotency-Key. */
  async make({ url, kinds }: NewWebhook): Promise<Answer<WebhookSecret, MakeCode>> {
    const address = hookAddress(url, this.receiver.anywhere);
    if (typeof address === 'string') return refuse(wrongAddress(address));
    let shown: string | null = null;
    const made = await this.work.decide(async (tx): Promise<Answer<{ readonly id: string }, MakeCode>> => {
      const providerId = tx.actor?.providerId ?? '';
      if (!(await this.keys.lockProvider(tx, providerId))) return refuse({ code: 'common.not-found' });
      const { perProvider } = (await this.settings.get('integration.webhooks')).value;
      const slot = freeSlot(await this.webhooks.takenSlots(tx, providerId), perProvider);
      if (slot === undefined) return refuse({ code: 'integration.too-many-webhooks' });
      const [id, secret] = [newId(), newHookSecret()];
      const secretSealed = this.cipher.seal(secretAt(id), secret);
      const hook = { id, providerId, slot, url: address.href, kinds: [...new Set(kinds)], secretSealed };
      await this.webhooks.add(tx, hook);
      await this.audit.append(tx, 'integration.webhook-made', id, { kinds });
      shown = secret;
      return ok({ id });
    });
    return made.ok ? ok({ ...made.value, secret: shown, oldSecretUntil: null }) : made;
  }

  async change(id: string, { kinds, state }: WebhookChange): Promise<Changed> {
    return this.withOwn(id, async (tx) => {
      if (kinds) await this.webhooks.setKinds(tx, id, [...new Set(kinds)]);
      if (state) await this.webhooks.setState(tx, id, state);
      await this.audit.append(tx, 'integration.webhook-changed', id, { kinds, state });
    });
  }

  async remove(id: string): Promise<Changed> {
    return this.withOwn(id, async (tx) => {
      await this.webhooks.remove(tx, id);
      await this.audit.append(tx, 'integration.webhook-removed', id);
    });
  }

  /** A new secret; for a while the old one signs, too, so that the receiver can change at leisure. */
  async rotate(id: string): Promise<Answer<WebhookSecret, 'common.not-found'>> {
    const { bothSecretsHours } = (await this.settings.get('integration.webhooks')).value;
    let shown: string | null = null;
    let until: string | null = null;
    const rotated = await this.withOwn(id, async (tx) => {
      const secret = newHookSecret();
      await this.webhooks.replaceSecret(tx, id, this.cipher.seal(secretAt(id), secret), bothSecretsHours);
      await this.audit.append(tx, 'integration.webhook-secret-made', id);
      until = (await this.webhooks.lock(tx, id))?.oldSecretUntil?.toISOString() ?? null;
      shown = secret;
    });
    return rotated.ok ? ok({ id, secret: shown, oldSecretUntil: until }) : rotated;
  }

  private async withOwn(id: string, work: (tx: Tx, hook: StoredWebhook) => Promise<void>): Promise<Changed> {
    return this.work.decide(async (tx): Promise<Changed> => {
      const hook = await this.webhooks.lock(tx, id, tx.actor?.providerId ?? '');
      if (!hook) return refuse({ code: 'common.not-found' });
      await work(tx, hook);
      return ok(null);
    });
  }
}

const FAULTS: Readonly<Record<AddressFault, { readonly zh: string; readonly en: string }>> = {
  'not-an-address': { zh: '这不是一个网址', en: 'This is not an address' },
  'not-https': { zh: '网址须以 https:// 开头', en: 'The address has to begin with https://' },
  'holds-credentials': {
    zh: '网址里不要带用户名或密码',
    en: 'Leave user name and password out of the address',
  },
  'not-public': { zh: '这个地址从外网访问不到', en: 'This address cannot be reached from outside' },
};

const wrongAddress = (fault: AddressFault) => ({
  code: 'integration.wrong-address' as const,
  fieldErrors: [{ pointer: '/url', message: FAULTS[fault] }],
});
