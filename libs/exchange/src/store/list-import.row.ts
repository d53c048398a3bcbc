import {
  type ExchangeList,
  type ListCounts,
  type ListFault,
  type ListFormat,
  type ListImportState,
} from '@yilian/contracts';
import { codeColumn, idColumn, jsonColumn, momentColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A list that a provider sent. Its file is sealed, and forgotten after a while; its counts stay. */
@Entity('list_import')
@Index('list_import_of', ['serviceId', 'askedAt'])
@Index('list_import_same', ['serviceId', 'fileHash'])
@Index('list_import_old', ['file', 'askedAt'])
export class ListImportRow {
  /** Made by the device that sends it. */
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn({ name: 'service_id' }))
  serviceId!: string;

  @Column(idColumn({ name: 'provider_id' }))
  providerId!: string;

  @Column(codeColumn(8))
  list!: ExchangeList;

  @Column(codeColumn(12))
  state!: ListImportState;

  @Column(codeColumn(8))
  format!: ListFormat;

  @Column({ name: 'file_bytes', type: 'int', unsigned: true })
  fileBytes!: number;

  /** SHA-256 of the bytes: the same file is known again. */
  @Column(codeColumn(64, { name: 'file_hash' }))
  fileHash!: string;

  /** Null once it was forgotten. */
  @Column(codeColumn(64, { nullable: true }))
  file!: string | null;

  @Column(idColumn({ name: 'asked_by' }))
  askedBy!: string;

  @Column(momentColumn({ name: 'asked_at', default: () => 'CURRENT_TIMESTAMP(3)' }))
  askedAt!: Date;

  @Column(jsonColumn({ nullable: true }))
  counts!: ListCounts | null;

  /** What every line would do, as a fingerprint: what was shown is what is done, or nothing is. */
  @Column(codeColumn(64, { name: 'plan_hash', nullable: true }))
  planHash!: string | null;

  @Column(codeColumn(24, { nullable: true }))
  fault!: ListFault | null;

  /** Keys of the columns that the fault is about. */
  @Column(codeColumn(200, { name: 'fault_columns', default: '' }))
  faultColumns!: string;

  @Column(idColumn({ name: 'accepted_by', nullable: true }))
  acceptedBy!: string | null;

  @Column(momentColumn({ name: 'applied_at', nullable: true }))
  appliedAt!: Date | null;
}
