import { Injectable } from '@nestjs/common';
import { type HeldRecord } from '@yilian/contracts';
import { heldRecord, PersonalDataHolder, type Tx } from '@yilian/platform';
import { AlertWords } from './store/alert-words.store';

/** Answers for what calls for help keep about a person: when, where, and what was done. */
@Injectable()
export class EmergencyPersonalData extends PersonalDataHolder {
  static readonly COLUMNS = ['sos_alert.place_sealed', 'sos_alert.summary_sealed'];
  readonly section = 'emergency';
  readonly columns = EmergencyPersonalData.COLUMNS;

  constructor(private readonly words: AlertWords) {
    super();
  }

  async copy(tx: Tx, olderPersonId: string): Promise<readonly HeldRecord[]> {
    const alerts = await this.words.ofPerson(tx, olderPersonId);
    return alerts.map((alert) => heldRecord({ record: 'call-for-help', ...alert }));
  }

  async erase(tx: Tx, olderPersonId: string): Promise<void> {
    await this.words.erase(tx, olderPersonId);
  }

  /** Somebody still needs help. */
  async isInUse(tx: Tx, olderPersonId: string): Promise<boolean> {
    return this.words.hasOpen(tx, olderPersonId);
  }
}
