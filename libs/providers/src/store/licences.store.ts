import { Injectable } from '@nestjs/common';
import { type LicenceKind, type PaperType } from '@yilian/contracts';
import { FieldCipher, FileStore, type Reader, type Tx } from '@yilian/platform';
import { type Validity } from '../domain/proof';

/** A licence as it is sent. */
export interface NewLicence extends Validity {
  readonly id: string;
  readonly providerId: string;
  readonly kind: LicenceKind;
  readonly number: string;
  readonly issuer: string;
}
/** A licence with what is known of its file. */
export interface StoredLicence extends NewLicence {
  readonly file: string | null;
  readonly type: PaperType | null;
}

const COLUMNS = `id, provider_id AS providerId, kind, number, issuer, valid_from AS validFrom, valid_to AS validTo, file, type
  FROM provider_licence`;
const PLACE = (id: string): string => `provider_licence.file.${id}`;

/** Licences of providers; their files are sealed and bound to the row that names them. */
@Injectable()
export class Licences {
  constructor(
    private readonly cipher: FieldCipher,
    private readonly files: FileStore,
  ) {}

  async of(reader: Reader, providerId: string): Promise<StoredLicence[]> {
    return reader.query<StoredLicence>(
      `SELECT ${COLUMNS} WHERE provider_id = ? ORDER BY kind, valid_to IS NULL, valid_to, id`,
      [providerId],
    );
  }

  /** Undefined for a licence of somebody else. */
  async lockOwn(tx: Tx, id: string): Promise<StoredLicence | undefined> {
    const [row] = await tx.query<StoredLicence>(
      `SELECT ${COLUMNS} WHERE id = ? AND provider_id = ? FOR UPDATE`,
      [id, tx.actor?.providerId ?? ''],
    );
    return row;
  }

  /** Writes a new one, whoever acts: for demo data and imports. False when the id is taken. */
  async add(
    tx: Tx,
    { id, providerId, kind, number, issuer, validFrom, validTo }: NewLicence,
  ): Promise<boolean> {
    const added = await tx.execute(
      `INSERT IGNORE INTO provider_licence (id, provider_id, kind, number, issuer, valid_from, valid_to)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      [id, providerId, kind, number, issuer, validFrom, validTo],
    );
    return added === 1;
  }

  /** Writes one, or replaces the provider's own of that id. False when the id is somebody else's. */
  async put(tx: Tx, licence: NewLicence): Promise<boolean> {
    if (await this.add(tx, licence)) return true;
    const { id, kind, number, issuer, validFrom, validTo } = licence;
    if (!(await this.lockOwn(tx, id))) return false;
    await tx.execute(
      'UPDATE provider_licence SET kind = ?, number = ?, issuer = ?, valid_from = ?, valid_to = ? WHERE id = ?',
      [kind, number, issuer, validFrom, validTo, id],
    );
    return true;
  }

  async setFile(tx: Tx, id: string, file: string, type: PaperType): Promise<void> {
    await tx.execute('UPDATE provider_licence SET file = ?, type = ? WHERE id = ?', [file, type, id]);
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.execute('DELETE FROM provider_licence WHERE id = ?', [id]);
  }

  async keepBytes(id: string, file: string, bytes: Uint8Array): Promise<void> {
    await this.files.put(file, this.cipher.sealBytes(PLACE(id), bytes));
  }

  /** Undefined when there is no such file. @throws Error when it was changed, or belongs to another licence */
  async bytesOf(id: string, file: string): Promise<Uint8Array | undefined> {
    const sealed = await this.files.get(file);
    return sealed && this.cipher.openBytes(PLACE(id), sealed);
  }

  async forgetFile(file: string | null): Promise<void> {
    if (file !== null) await this.files.remove(file);
  }
}
