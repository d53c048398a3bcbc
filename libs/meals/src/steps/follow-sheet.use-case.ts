import { Injectable } from '@nestjs/common';
import { Database, type Tx, UnitOfWork } from '@yilian/platform';
import { followSheet } from '../domain/follow-sheet';
import { MealDeliveries } from '../store/deliveries.store';
import { type NewChange, Sheets } from '../store/sheets.store';
import { AddressedPortions } from './addressed-portions.query';
import { KitchenClock } from './kitchen-clock.query';

/** Brings a frozen sheet in line with the bookings, and writes down everything that differs. */
@Injectable()
export class FollowSheet {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly clock: KitchenClock,
    private readonly sheets: Sheets,
    private readonly deliveries: MealDeliveries,
    private readonly portions: AddressedPortions,
  ) {}

  /** Every sheet from today on, each in a transaction of its own. */
  async all(): Promise<void> {
    const { today } = await this.clock.now(this.database);
    for (const id of await this.sheets.idsFrom(this.database, today)) {
      await this.work.write(async (tx) => this.follow(tx, id));
    }
  }

  /** The sheets from today on of some requests or persons, always in the same order. */
  async of(tx: Tx, about: readonly Parameters<Sheets['idsFrom']>[2][]): Promise<void> {
    const { today } = await this.clock.now(tx);
    const ids = new Set<string>();
    for (const one of about) for (const id of await this.sheets.idsFrom(tx, today, one)) ids.add(id);
    for (const id of [...ids].sort()) await this.follow(tx, id);
  }

  /** The sheet is the lock: two who follow the same one come one after the other. */
  private async follow(tx: Tx, sheetId: string): Promise<void> {
    const sheet = await this.sheets.lock(tx, sheetId);
    if (!sheet) return;
    const known = await this.deliveries.ofSheet(tx, sheetId);
    await this.deliveries.lock(
      tx,
      known.map(({ id }) => id),
    );
    const now = await this.deliveries.ofSheet(tx, sheetId);
    const { added, cancelled, moved } = followSheet(now, await this.portions.of(tx, sheet));
    const fresh = await this.deliveries.add(tx, sheet, added);
    const gone = now.filter(({ id }) => cancelled.includes(id));
    for (const delivery of gone) await this.deliveries.turn(tx, delivery, 'cancel');
    for (const { id, addressIndex } of moved) await this.deliveries.move(tx, id, addressIndex);
    const elsewhere = now.filter(({ id }) => moved.some((one) => one.id === id));
    await this.sheets.noteChanges(tx, sheet, [
      ...fresh.map(changeOf('added')),
      ...gone.map(changeOf('cancelled')),
      ...elsewhere.map(changeOf('address_changed')),
    ]);
  }
}

const changeOf =
  (kind: NewChange['kind']) =>
  ({ id, quantity }: { readonly id: string; readonly quantity: number }): NewChange => ({
    ...{ deliveryId: id, kind, portions: quantity },
  });
