import { Injectable } from '@nestjs/common';
import { type Contact, type KitchenRound, type MenuDish, type RoundStop } from '@yilian/contracts';
import { ContactLooks, ContactQuery } from '@yilian/people';
import { commonProblem, type Tx, UnitOfWork } from '@yilian/platform';
import { RequestNotes } from '@yilian/requests';
import { eaterOf, plateOf } from '../domain/plate';
import { isUnreported } from '../domain/silent-delivery';
import { showsContact } from '../domain/report-delivery';
import { KitchenClock } from '../steps/kitchen-clock.query';
import { OwnKitchen } from '../steps/own-kitchen.query';
import { type Place, planStops } from '../steps/plan-stops.adapter';
import { type Delivery, MealDeliveries } from '../store/deliveries.store';
import { type MealOfKitchen, Menus } from '../store/menus.store';
import { Sheets } from '../store/sheets.store';
import { type Door, Doors } from './doors.query';

/** The way from door to door with names and addresses, for the kitchen's own people; every look is written down. */
@Injectable()
export class ShowRound {
  constructor(
    private readonly work: UnitOfWork,
    private readonly kitchens: OwnKitchen,
    private readonly menus: Menus,
    private readonly sheets: Sheets,
    private readonly deliveries: MealDeliveries,
    private readonly doors: Doors,
    private readonly contacts: ContactQuery,
    private readonly notes: RequestNotes,
    private readonly looks: ContactLooks,
    private readonly clock: KitchenClock,
  ) {}

  /** @throws ProblemException 404 for a kitchen that does not exist or is somebody else's. */
  async execute(meal: MealOfKitchen): Promise<KitchenRound> {
    return this.work.write(async (tx) => {
      if (!(await this.kitchens.of(tx, meal.serviceId))) throw commonProblem('common.not-found');
      const sheet = await this.sheets.of(tx, meal);
      const { now } = await this.clock.now(tx);
      return {
        ...meal,
        frozenAt: sheet?.frozenAt.toISOString() ?? null,
        stops: sheet ? await this.stops(tx, meal, await this.deliveries.ofSheet(tx, sheet.id)) : [],
        serverNow: now.toISOString(),
      };
    });
  }

  private async stops(tx: Tx, meal: MealOfKitchen, deliveries: readonly Delivery[]): Promise<RoundStop[]> {
    const { today } = await this.clock.now(tx);
    const open = deliveries.filter(({ state, date }) => showsContact(state, date, today));
    const contacts = await this.contacts.openMany(
      tx,
      open.map(({ olderPersonId }) => olderPersonId),
    );
    await this.looks.note(
      tx,
      'meals.contact-viewed',
      open.map(({ olderPersonId, id }) => ({ olderPersonId, detail: { deliveryId: id } })),
    );
    const notes = await this.notes.of(
      tx,
      open.map(({ requestId }) => requestId),
    );
    const doors = await this.doors.of(tx, deliveries);
    const menu = (await this.menus.of(tx, meal))?.dishes ?? [];
    const found = deliveries.map((delivery) => ({
      ...{ delivery, note: notes.get(delivery.requestId) ?? '', door: doors.get(delivery.id)! },
      contact: contactOf(delivery, open, contacts),
    }));
    const places = await this.places(tx, meal, found);
    return found
      .map((one) => stopOf(places.get(one.delivery.id)!, one, menu))
      .sort((a, b) => a.round - b.round || a.stop - b.stop);
  }

  private async places(
    tx: Tx,
    { serviceId, meal }: MealOfKitchen,
    found: readonly Found[],
  ): Promise<ReadonlyMap<string, Place>> {
    const stops = found.map(({ delivery: { id, number }, door, contact }) => ({
      ...{ id, number, at: door.at, communityCode: door.communityCode, address: contact?.address ?? '' },
    }));
    return planStops(stops, await this.doors.kitchen(tx, serviceId), await this.clock.roundRules(meal));
  }
}

function contactOf(
  { id, olderPersonId }: Delivery,
  open: readonly Delivery[],
  contacts: ReadonlyMap<string, Contact>,
): Contact | null {
  return open.some((one) => one.id === id) ? (contacts.get(olderPersonId) ?? null) : null;
}

interface Found {
  readonly delivery: Delivery;
  readonly door: Door;
  readonly contact: Contact | null;
  readonly note: string;
}

function stopOf(
  { round, stop }: Place,
  { delivery, door, contact, note }: Found,
  menu: readonly MenuDish[],
): RoundStop {
  const eater = eaterOf(delivery.needMask);
  const { id: deliveryId, number, state, reason, quantity } = delivery;
  const silent = delivery.silentAt !== null && isUnreported(state);
  return {
    ...{ round, stop, deliveryId, number, state, reason, silent, quantity, contact, note },
    ...{ communityCode: door.communityCode, livesAlone: door.livesAlone, changed: door.changed },
    ...{ diets: [...eater.diets], texture: eater.texture, allergenFree: eater.allergenFree },
    dishes: plateOf(menu, eater).dishes.map(({ zh, en, allergens }) => ({ zh, en, allergens })),
  };
}
