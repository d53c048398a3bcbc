import { Injectable } from '@nestjs/common';
import { type LicenceKept } from '@yilian/contracts';
import { newId, ok, refuse, type Result } from '@yilian/kernel';
import { Audit, paperFile, Settings, type Tx, UnitOfWork } from '@yilian/platform';
import { ProvidersDay } from '../city-day.query';
import { paperState } from '../domain/proof';
import type { ProvidersRefusal } from '../providers.problems';
import { Licences, type NewLicence, type StoredLicence } from '../store/licences.store';

type Kept = Result<LicenceKept, ProvidersRefusal<'common.not-found'>>;
type FileKept = Result<LicenceKept, ProvidersRefusal<'common.not-found' | 'providers.not-a-paper'>>;

/** A provider keeps its licences here: what stands in them, and a picture or document of each. */
@Injectable()
export class KeepLicence {
  constructor(
    private readonly work: UnitOfWork,
    private readonly licences: Licences,
    private readonly settings: Settings,
    private readonly day: ProvidersDay,
    private readonly audit: Audit,
  ) {}

  async put(said: Omit<NewLicence, 'providerId'>): Promise<Kept> {
    return this.work.decide(async (tx): Promise<Kept> => {
      const licence = { ...said, providerId: tx.actor?.providerId ?? '' };
      if (!(await this.licences.put(tx, licence))) return refuse({ code: 'common.not-found' });
      await this.audit.append(tx, 'providers.licence-put', licence.id, { kind: licence.kind });
      return ok(await this.keptOf(tx, licence));
    });
  }

  async putFile(id: string, body: unknown): Promise<FileKept> {
    const paper = body instanceof Uint8Array ? paperFile(body) : undefined;
    if (!paper) return refuse({ code: 'providers.not-a-paper' });
    const file = newId();
    // The file first: a row never names one that is not there. Refused, it is taken away again.
    await this.licences.keepBytes(id, file, paper.bytes);
    let earlier: string | null = null;
    const result = await this.work.decide(async (tx): Promise<FileKept> => {
      const licence = await this.licences.lockOwn(tx, id);
      if (!licence) return refuse({ code: 'common.not-found' });
      earlier = licence.file;
      await this.licences.setFile(tx, id, file, paper.type);
      await this.audit.append(tx, 'providers.licence-file-put', id);
      return ok(await this.keptOf(tx, licence));
    });
    await this.licences.forgetFile(result.ok ? earlier : file);
    return result;
  }

  async remove(id: string): Promise<Kept> {
    let gone: StoredLicence | undefined;
    const result = await this.work.decide(async (tx): Promise<Kept> => {
      gone = await this.licences.lockOwn(tx, id);
      if (!gone) return refuse({ code: 'common.not-found' });
      await this.licences.remove(tx, id);
      await this.audit.append(tx, 'providers.licence-removed', id, { kind: gone.kind });
      return ok(await this.keptOf(tx, gone));
    });
    if (result.ok) await this.licences.forgetFile(gone?.file ?? null);
    return result;
  }

  private async keptOf(tx: Tx, licence: NewLicence): Promise<LicenceKept> {
    const { warnDays } = (await this.settings.get('providers.papers')).value;
    return { id: licence.id, state: paperState(licence, await this.day.todayIn(tx), warnDays) };
  }
}
