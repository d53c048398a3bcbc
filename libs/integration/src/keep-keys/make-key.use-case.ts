import { randomBytes, randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { type AccessKeyList, type MadeAccessKey, type NewAccessKey } from '@yilian/contracts';
import { addDays, localDate, momentOf, newId, ok, refuse } from '@yilian/kernel';
import { Audit, CONFIG, Database, FieldCipher, RequestContext, Settings, UnitOfWork } from '@yilian/platform';
import { freeSlot, keyStart, keyText } from '../domain/key-text';
import { type Answer } from '../integration.problems';
import { AccessKeys } from '../store/access-keys.store';

type MadeCode = 'common.not-found' | 'integration.too-many-keys' | 'integration.wrong-end';
type Made = Answer<Omit<MadeAccessKey, 'key'>, MadeCode>;
type Kept = Answer<null, 'common.not-found'>;

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const someHandle = (): string =>
  Array.from({ length: 10 }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** The manager of a provider makes keys for its own system, and takes them back. */
@Injectable()
export class MakeKey {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly context: RequestContext,
    private readonly keys: AccessKeys,
    private readonly cipher: FieldCipher,
    private readonly settings: Settings,
    private readonly audit: Audit,
  ) {}

  async list(): Promise<AccessKeyList> {
    const { longestDays, perProvider } = (await this.settings.get('integration.keys')).value;
    const zone = this.config.process.CITY_TIME_ZONE;
    return {
      items: await this.keys.ofProvider(this.context.principal?.providerId ?? '', zone),
      most: perProvider,
      latestEnd: addDays(localDate((await this.database.now()).getTime(), zone), longestDays),
    };
  }

  /** The key leaves this method once and is stored nowhere, not even with the answer under the Idempotency-Key. */
  async execute({ name, scopes, endsOn }: NewAccessKey): Promise<Answer<MadeAccessKey, MadeCode>> {
    let shown: string | null = null;
    const made = await this.work.decide(async (tx): Promise<Made> => {
      const { accountId = '', providerId = null } = tx.actor ?? {};
      const now = providerId === null ? undefined : await this.keys.lockProvider(tx, providerId);
      if (!now || providerId === null) return refuse({ code: 'common.not-found' });
      const { longestDays, perProvider } = (await this.settings.get('integration.keys')).value;
      const zone = this.config.process.CITY_TIME_ZONE;
      const today = localDate(now.getTime(), zone);
      if (endsOn < today || endsOn > addDays(today, longestDays)) {
        return refuse({ code: 'integration.wrong-end', fieldErrors: [WRONG_END] });
      }
      const slot = freeSlot(await this.keys.takenSlots(tx, providerId), perProvider);
      if (slot === undefined) return refuse({ code: 'integration.too-many-keys' });
      const [id, handle, secret] = [newId(), someHandle(), randomBytes(32).toString('base64url')];
      await this.keys.add(tx, {
        ...{ id, providerId, slot, name, handle, scopes: [...new Set(scopes)], madeBy: accountId },
        secretHash: this.cipher.blindIndex('access_key.secret_hash', secret),
        endsAt: new Date(momentOf(addDays(endsOn, 1), 0, zone)),
      });
      await this.audit.append(tx, 'integration.key-made', id, { scopes, endsOn });
      shown = keyText({ handle, secret });
      return ok({ id, start: keyStart(handle) });
    });
    return made.ok ? ok({ ...made.value, key: shown }) : made;
  }

  async revoke(id: string): Promise<Kept> {
    return this.work.decide(async (tx): Promise<Kept> => {
      if (!(await this.keys.revoke(tx, tx.actor?.providerId ?? '', id))) {
        return refuse({ code: 'common.not-found' });
      }
      await this.audit.append(tx, 'integration.key-revoked', id);
      return ok(null);
    });
  }
}

const WRONG_END = {
  pointer: '/endsOn',
  message: { zh: '截止日期不在允许的范围内', en: 'The last day is not within the time allowed' },
};
