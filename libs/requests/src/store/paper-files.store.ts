import { Injectable } from '@nestjs/common';
import { FieldCipher, FileStore } from '@yilian/platform';

/** Papers as files: sealed, and bound to the row that names them. */
@Injectable()
export class PaperFiles {
  constructor(
    private readonly files: FileStore,
    private readonly cipher: FieldCipher,
  ) {}

  async put(paperId: string, file: string, bytes: Uint8Array): Promise<void> {
    await this.files.put(file, this.cipher.sealBytes(placeOf(paperId), bytes));
  }

  /** Undefined when there is no such file. @throws Error when it was changed, or belongs to another paper */
  async get(paperId: string, file: string): Promise<Uint8Array | undefined> {
    const sealed = await this.files.get(file);
    return sealed && this.cipher.openBytes(placeOf(paperId), sealed);
  }
}

const placeOf = (paperId: string): string => `stay_paper.file.${paperId}`;
