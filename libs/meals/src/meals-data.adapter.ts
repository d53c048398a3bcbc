import { Injectable } from '@nestjs/common';
import { type HeldRecord } from '@yilian/contracts';
import { heldRecord, PersonalDataHolder, type Tx } from '@yilian/platform';
import { DeliveriesOfPerson } from './store/deliveries-of-person.store';

/** Answers for what kitchens keep about a person: which meals came, and a fingerprint of where they went. */
@Injectable()
export class MealsPersonalData extends PersonalDataHolder {
  static readonly COLUMNS = ['meal_delivery.address_index'];
  readonly section = 'meals';
  readonly columns = MealsPersonalData.COLUMNS;

  constructor(private readonly deliveries: DeliveriesOfPerson) {
    super();
  }

  async copy(tx: Tx, olderPersonId: string): Promise<readonly HeldRecord[]> {
    const deliveries = await this.deliveries.all(tx, olderPersonId);
    return deliveries.map((delivery) => heldRecord({ record: 'meal', ...delivery }));
  }

  async erase(tx: Tx, olderPersonId: string): Promise<void> {
    await this.deliveries.erase(tx, olderPersonId);
  }

  /** A meal is still on its way. */
  async isInUse(tx: Tx, olderPersonId: string): Promise<boolean> {
    return this.deliveries.hasOpen(tx, olderPersonId);
  }
}
