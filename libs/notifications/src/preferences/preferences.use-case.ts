import { Injectable } from '@nestjs/common';
import { type NotificationPreferences } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { Audit, type Refusal, UnitOfWork } from '@yilian/platform';
import { PreferencesStore } from '../store/preferences.store';

type Refused = Refusal<'notifications.phone-missing'>;

/** How an account wants to be told. Its number is shown to itself alone. */
@Injectable()
export class ChoosePreferences {
  constructor(
    private readonly work: UnitOfWork,
    private readonly preferences: PreferencesStore,
    private readonly audit: Audit,
  ) {}

  async of(accountId: string): Promise<NotificationPreferences> {
    return this.work.write(async (tx) => this.preferences.mine(tx, accountId));
  }

  async execute(
    accountId: string,
    chosen: NotificationPreferences,
  ): Promise<Result<NotificationPreferences, Refused>> {
    return this.work.decide<NotificationPreferences, Refused>(async (tx) => {
      if (chosen.sms && chosen.phone === null) return refuse({ code: 'notifications.phone-missing' });
      await this.preferences.put(tx, accountId, chosen);
      await this.audit.append(tx, 'notifications.preferences-changed', accountId, {
        sms: chosen.sms,
        webPush: chosen.webPush,
      });
      return ok(chosen);
    });
  }
}
