import { Injectable } from '@nestjs/common';
import { FieldCipher, FileStore } from '@yilian/platform';

const PLACE = (importId: string): string => `list_import.file.${importId}`;

/** The files that providers sent, sealed and bound to their import. */
@Injectable()
export class ListFiles {
  constructor(
    private readonly cipher: FieldCipher,
    private readonly files: FileStore,
  ) {}

  async keep(importId: string, file: string, bytes: Uint8Array): Promise<void> {
    await this.files.put(file, this.cipher.sealBytes(PLACE(importId), bytes));
  }

  /** @throws Error when the file is gone, was changed, or belongs to another import. */
  async of(importId: string, file: string): Promise<Uint8Array> {
    const sealed = await this.files.get(file);
    if (!sealed) throw new Error(`The file of import ${importId} is gone`);
    return this.cipher.openBytes(PLACE(importId), sealed);
  }

  async forget(file: string): Promise<void> {
    await this.files.remove(file);
  }
}
