import { Injectable } from '@nestjs/common';
import { type LocalDate, type MealTime, type SheetChange, type SheetChangeKind } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { isDuplicate, type Reader, type Tx } from '@yilian/platform';
import { KitchenChangeRow, KitchenSheetRow } from './kitchen-sheet.row';
import { type MealOfKitchen } from './menus.store';

/** A frozen sheet. */
export interface Sheet extends MealOfKitchen {
  readonly id: string;
  readonly providerId: string;
  readonly portions: number;
  readonly frozenAt: Date;
}

/** A difference that is to be written down. */
export interface NewChange {
  readonly deliveryId: string | null;
  readonly kind: SheetChangeKind;
  readonly portions: number;
}

const COLUMNS = `id, service_id AS serviceId, provider_id AS providerId, on_date AS date, meal, portions, frozen_at AS frozenAt`;

/** A meal that is booked and not frozen yet. */
export interface DueMeal extends MealOfKitchen {
  readonly providerId: string;
  readonly cutoffAt: Date | null;
}

/** Frozen sheets with what differed from them afterwards. */
@Injectable()
export class Sheets {
  /** False when it is frozen already: the unique key decides, also between two workers. */
  async add(tx: Tx, { date, ...sheet }: Omit<Sheet, 'frozenAt'>): Promise<boolean> {
    try {
      await tx.insert(KitchenSheetRow, [{ ...sheet, onDate: date }]);
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  /** Held as it is until the transaction ends: its deliveries and its changes, which are read afterwards, belong together. */
  async of(tx: Tx, { serviceId, date, meal }: MealOfKitchen): Promise<Sheet | undefined> {
    const [row] = await tx.query<Sheet>(
      `SELECT ${COLUMNS} FROM kitchen_sheet WHERE service_id = ? AND on_date = ? AND meal = ? LOCK IN SHARE MODE`,
      [serviceId, date, meal],
    );
    return row;
  }

  async lock(tx: Tx, id: string): Promise<Sheet | undefined> {
    const [row] = await tx.query<Sheet>(`SELECT ${COLUMNS} FROM kitchen_sheet WHERE id = ? FOR UPDATE`, [id]);
    return row;
  }

  /** Meals of the next days that somebody has booked and that have no sheet; units belong to capacity and are only read. */
  async unfrozen(reader: Reader, from: LocalDate, to: LocalDate): Promise<DueMeal[]> {
    return reader.query<DueMeal>(
      `SELECT s.service_id AS serviceId, s.provider_id AS providerId, s.on_date AS date, s.part AS meal,
              s.cutoff_at AS cutoffAt
         FROM capacity_slot AS s
         LEFT JOIN kitchen_sheet AS sheet
           ON sheet.service_id = s.service_id AND sheet.on_date = s.on_date AND sheet.meal = s.part
        WHERE s.kind = 'meal' AND s.on_date BETWEEN ? AND ? AND s.used > 0 AND sheet.id IS NULL
          AND (s.cutoff_at IS NULL OR s.cutoff_at <= now(3))`,
      [from, to],
    );
  }

  /** Sheets from a day on; of a request or a person where one is named. */
  async idsFrom(
    reader: Reader,
    from: LocalDate,
    about: { readonly requestId?: string; readonly olderPersonId?: string } = {},
  ): Promise<string[]> {
    const { requestId = null, olderPersonId = null } = about;
    const rows = await reader.query<{ id: string }>(
      `SELECT DISTINCT sheet.id FROM kitchen_sheet AS sheet
        WHERE sheet.on_date >= ?
          AND ((? IS NULL AND ? IS NULL)
            OR EXISTS (SELECT 1 FROM meal_delivery AS d WHERE d.sheet_id = sheet.id AND (d.request_id = ? OR d.older_person_id = ?))
            OR EXISTS (SELECT 1 FROM offer AS o JOIN hold_slot AS u ON u.hold_id = o.hold_id
                         JOIN capacity_slot AS s ON s.id = u.slot_id
                        WHERE o.accepted_request_id = ? AND s.service_id = sheet.service_id
                          AND s.on_date = sheet.on_date AND s.part = sheet.meal))
        ORDER BY sheet.id`,
      [from, requestId, olderPersonId, requestId, olderPersonId, requestId],
    );
    return rows.map(({ id }) => id);
  }

  /** Writes differences down and tells of them. */
  async noteChanges(tx: Tx, sheet: Sheet, changes: readonly NewChange[]): Promise<void> {
    if (changes.length === 0) return;
    await tx.insert(
      KitchenChangeRow,
      changes.map((change) => ({ ...change, id: newId(), sheetId: sheet.id })),
    );
    const kinds = [...new Set(changes.map(({ kind }) => kind))];
    tx.record('meals.sheet-changed.v1', sheet.id, { ...aboutMeal(sheet), kinds });
  }

  /** Oldest first, with the number of the booking. */
  async changes(reader: Reader, sheetId: string): Promise<SheetChange[]> {
    const rows = await reader.query<Omit<SheetChange, 'at'> & { readonly at: Date }>(
      `SELECT c.at, c.kind, r.number, c.portions FROM kitchen_change AS c
         LEFT JOIN meal_delivery AS d ON d.id = c.delivery_id
         LEFT JOIN care_request AS r ON r.id = d.request_id
        WHERE c.sheet_id = ? ORDER BY c.at, c.id`,
      [sheetId],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }

  /** Until when a meal can be ordered; undefined for a meal that nobody offers. */
  async cutoffOf(
    reader: Reader,
    { serviceId, date, meal }: MealOfKitchen,
  ): Promise<{ readonly cutoffAt: Date | null } | undefined> {
    const [row] = await reader.query<{ cutoffAt: Date | null }>(
      'SELECT cutoff_at AS cutoffAt FROM capacity_slot WHERE service_id = ? AND on_date = ? AND part = ?',
      [serviceId, date, meal],
    );
    return row;
  }
}

/** The ids and codes that every fact about a meal carries. */
export const aboutMeal = ({
  serviceId,
  providerId,
  date,
  meal,
}: {
  readonly serviceId: string;
  readonly providerId: string;
  readonly date: LocalDate;
  readonly meal: MealTime;
}) => ({ serviceId, providerId, date, meal });
