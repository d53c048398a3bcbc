import { Injectable } from '@nestjs/common';
import { type PaperType } from '@yilian/contracts';
import { Audit, UnitOfWork } from '@yilian/platform';
import { Licences } from '../store/licences.store';

/** Opens the file of one's own licence, and writes down who looked. */
@Injectable()
export class OpenLicence {
  constructor(
    private readonly work: UnitOfWork,
    private readonly licences: Licences,
    private readonly audit: Audit,
  ) {}

  /** Undefined for somebody else's licence, or one without a file. */
  async execute(id: string): Promise<{ readonly type: PaperType; readonly bytes: Uint8Array } | undefined> {
    const licence = await this.work.write(async (tx) => {
      const own = await this.licences.lockOwn(tx, id);
      if (own?.file) await this.audit.append(tx, 'providers.licence-viewed', id);
      return own;
    });
    if (!licence?.file || !licence.type) return undefined;
    const bytes = await this.licences.bytesOf(id, licence.file);
    return bytes && { type: licence.type, bytes };
  }
}
