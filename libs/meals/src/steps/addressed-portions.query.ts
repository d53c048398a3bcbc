import { Injectable } from '@nestjs/common';
import { ContactQuery } from '@yilian/people';
import { FieldCipher, type Tx } from '@yilian/platform';
import { type BookedPortion } from '../domain/follow-sheet';
import { type MealOfKitchen } from '../store/menus.store';
import { type Portion, Portions } from '../store/portions.query';

/** What is booked of a meal, with a fingerprint of where each goes. */
@Injectable()
export class AddressedPortions {
  constructor(
    private readonly portions: Portions,
    private readonly contacts: ContactQuery,
    private readonly cipher: FieldCipher,
  ) {}

  /** By number, as booked at this moment. */
  async of(tx: Tx, meal: MealOfKitchen): Promise<(Portion & BookedPortion)[]> {
    const portions = await this.portions.of(tx, meal);
    const contacts = await this.contacts.openMany(
      tx,
      portions.map(({ olderPersonId }) => olderPersonId),
    );
    return portions.map((portion) => {
      const address = contacts.get(portion.olderPersonId)?.address ?? '';
      return { ...portion, addressIndex: this.cipher.blindIndex('meal_delivery.address', address) };
    });
  }
}
