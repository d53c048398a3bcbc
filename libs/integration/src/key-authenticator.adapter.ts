import { timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { localDate } from '@yilian/kernel';
import {
  CONFIG,
  FieldCipher,
  KeyAuthenticator,
  type KeyPass,
  Settings,
  StandingCache,
  UnitOfWork,
} from '@yilian/platform';
import { keyParts } from './domain/key-text';
import { KeyMeasure } from './key-measure.adapter';
import { AccessKeys, type KeyStanding } from './store/access-keys.store';

/** What a key's secret is compared with when there is no such key, so that both take as long. */
const NO_HASH = '0'.repeat(64);

/** Lets a provider's own system act as its manager within the scopes of a key. */
@Injectable()
export class AccessKeyAuthenticator extends KeyAuthenticator {
  private readonly cache = new StandingCache<KeyStanding>();
  /** The day on which each key was last noted as used: one write a day. */
  private readonly noted = new Map<string, string>();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly keys: AccessKeys,
    private readonly measure: KeyMeasure,
    private readonly cipher: FieldCipher,
    private readonly settings: Settings,
    private readonly work: UnitOfWork,
  ) {
    super();
  }

  async authenticateKey(text: string): Promise<KeyPass | undefined> {
    const parts = keyParts(text);
    if (!parts) return undefined;
    const key = await this.cache.of(parts.handle, async () => this.keys.standing(parts.handle));
    const shown = this.cipher.blindIndex('access_key.secret_hash', parts.secret);
    if (!isSame(shown, key?.secretHash ?? NO_HASH) || !key) return undefined;
    await this.noteUse(key);
    const { perMinute } = (await this.settings.get('integration.keys')).value;
    const { id, scopes, madeBy: accountId, providerId } = key;
    const principal = { accountId, role: 'provider_manager', providerId, townCode: null } as const;
    return {
      principal: { ...principal, key: { id, scopes } },
      waitSeconds: this.measure.wait(id, perMinute, Date.now()),
    };
  }

  private async noteUse({ id, now, lastUsedOn }: KeyStanding): Promise<void> {
    const today = localDate(now.getTime(), this.config.process.CITY_TIME_ZONE);
    if (lastUsedOn === today || this.noted.get(id) === today) return;
    this.noted.set(id, today);
    await this.work.write(async (tx) => this.keys.noteUse(tx, id, today));
  }
}

const isSame = (one: string, other: string): boolean => timingSafeEqual(Buffer.from(one), Buffer.from(other));
