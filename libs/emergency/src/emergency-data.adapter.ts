import { Injectable } from '@nestjs/common';
import { type HeldRecord } from '@yilian/contracts';
import { heldRecord, PersonalDataHolder, type Tx } from '@yilian/platform';
import { AlertWords } from './store/alert-words.store';
import { WelfareWords } from './store/welfare-words.store';

/** Answers for what calls for help and welfare checks keep about a person: when, where, and what was done. */
@Injectable()
export class EmergencyPersonalData extends PersonalDataHolder {
  static readonly COLUMNS = [
    'sos_alert.place_sealed',
    'sos_alert.summary_sealed',
    'welfare_check.note_sealed',
  ];
  readonly section = 'emergency';
  readonly columns = EmergencyPersonalData.COLUMNS;

  constructor(
    private readonly words: AlertWords,
    private readonly checks: WelfareWords,
  ) {
    super();
  }

  async copy(tx: Tx, olderPersonId: string): Promise<readonly HeldRecord[]> {
    const alerts = await this.words.ofPerson(tx, olderPersonId);
    const checks = await this.checks.ofPerson(tx, olderPersonId);
    return [
      ...alerts.map((alert) => heldRecord({ record: 'call-for-help', ...alert })),
      ...checks.map((check) => heldRecord({ record: 'welfare-check', ...check })),
    ];
  }

  async erase(tx: Tx, olderPersonId: string): Promise<void> {
    await this.words.erase(tx, olderPersonId);
    await this.checks.erase(tx, olderPersonId);
  }

  /** Somebody still needs help. */
  async isInUse(tx: Tx, olderPersonId: string): Promise<boolean> {
    return (await this.words.hasOpen(tx, olderPersonId)) || this.checks.hasOpen(tx, olderPersonId);
  }
}
