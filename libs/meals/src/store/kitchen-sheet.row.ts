import { type MealTime, type SheetChangeKind } from '@yilian/contracts';
import { codeColumn, dateColumn, idColumn, momentColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A meal of a kitchen whose cut-off has come: from here on deliveries exist and every difference is written down. */
@Entity('kitchen_sheet')
@Index('kitchen_sheet_when', ['serviceId', 'onDate', 'meal'], { unique: true })
export class KitchenSheetRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn({ name: 'service_id' }))
  serviceId!: string;

  @Column(idColumn({ name: 'provider_id' }))
  providerId!: string;

  @Column(dateColumn({ name: 'on_date' }))
  onDate!: string;

  @Column(codeColumn(8))
  meal!: MealTime;

  /** How many portions stood on it when it was frozen. */
  @Column({ type: 'int', unsigned: true })
  portions!: number;

  @Column(momentColumn({ name: 'frozen_at', default: () => 'CURRENT_TIMESTAMP(3)' }))
  frozenAt!: Date;
}

/** Something that differs from the frozen sheet; appended, never changed. */
@Entity('kitchen_change')
@Index('kitchen_change_sheet', ['sheetId', 'id'])
export class KitchenChangeRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn({ name: 'sheet_id' }))
  sheetId!: string;

  /** Null for a changed menu. */
  @Column(idColumn({ name: 'delivery_id', nullable: true }))
  deliveryId!: string | null;

  @Column(codeColumn(16))
  kind!: SheetChangeKind;

  @Column({ type: 'int', unsigned: true })
  portions!: number;

  @Column(momentColumn({ default: () => 'CURRENT_TIMESTAMP(3)' }))
  at!: Date;
}
