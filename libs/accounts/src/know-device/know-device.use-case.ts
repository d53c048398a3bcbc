import { Injectable } from '@nestjs/common';
import { type DeviceKind, type KnownDevice } from '@yilian/contracts';
import { Audit, UnitOfWork } from '@yilian/platform';
import { DeviceStore } from '../store/device.store';
import { Tokens } from '../tokens.adapter';

/** Somebody who falls a year after signing in has no time to sign in again. */
const DAYS = 365;

/** Makes the device of a signed-in family known, so that it may call for help also when the session has ended. */
@Injectable()
export class KnowDevice {
  constructor(
    private readonly work: UnitOfWork,
    private readonly devices: DeviceStore,
    private readonly tokens: Tokens,
    private readonly audit: Audit,
  ) {}

  async execute(accountId: string, kind: DeviceKind): Promise<KnownDevice> {
    const token = this.tokens.newRefreshToken();
    return this.work.write(async (tx) => {
      const tokenHash = this.tokens.fingerprint(token);
      const { id, expiresAt } = await this.devices.add(tx, { accountId, tokenHash, kind, days: DAYS });
      await this.audit.append(tx, 'accounts.device-known', accountId, { deviceId: id });
      return { id, token, expiresAt: expiresAt.toISOString() };
    });
  }
}
