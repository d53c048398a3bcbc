import { Injectable } from '@nestjs/common';
import { Schedule, UnitOfWork } from '@yilian/platform';
import { DeviceStore } from '../store/device.store';
import { RefreshTokenStore } from '../store/refresh-token.store';
import { SignInAttemptStore } from '../store/sign-in-attempt.store';

const ROWS_AT_ONCE = 1_000;

/** Deletes ended sessions, expired devices and old sign-in counters, little by little. */
@Injectable()
export class ForgetOldSessions extends Schedule {
  readonly name = 'accounts.forget-old-sessions';
  readonly everyMs = 600_000;

  constructor(
    private readonly work: UnitOfWork,
    private readonly refreshTokens: RefreshTokenStore,
    private readonly devices: DeviceStore,
    private readonly attempts: SignInAttemptStore,
  ) {
    super();
  }

  async run(): Promise<void> {
    await this.work.write(async (tx) => this.refreshTokens.forget(tx, ROWS_AT_ONCE));
    await this.work.write(async (tx) => this.devices.forgetOld(tx, ROWS_AT_ONCE));
    await this.work.write(async (tx) => this.attempts.forget(tx, ROWS_AT_ONCE));
  }
}
