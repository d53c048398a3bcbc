import { Injectable } from '@nestjs/common';
import { capabilitiesOf, type CaregiverChanged, type CaregiverState } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { Audit, type Tx, UnitOfWork } from '@yilian/platform';
import { ProvidersDay } from '../city-day.query';
import type { ProvidersRefusal } from '../providers.problems';
import { CaregiverStore } from '../store/caregiver.store';
import { Certificates, type LockedProfile, type NewCertificate } from '../store/certificates.store';
import { Providers } from '../store/providers.store';

/** What a provider says of a caregiver. */
export interface CaregiverDetails {
  readonly version: number;
  readonly name: string;
  readonly skillMask: number;
  readonly areaTowns: readonly string[] | null;
  readonly state: CaregiverState;
}

type Changed = Result<CaregiverChanged, ProvidersRefusal<'common.not-found' | 'providers.changed-meanwhile'>>;
type Proved = Result<CaregiverChanged, ProvidersRefusal<'common.not-found'>>;

/** A provider describes a caregiver anew, or adds and removes certificates; matching hears of it at once. */
@Injectable()
export class ChangeCaregiver {
  constructor(
    private readonly work: UnitOfWork,
    private readonly caregivers: CaregiverStore,
    private readonly certificates: Certificates,
    private readonly providers: Providers,
    private readonly day: ProvidersDay,
    private readonly audit: Audit,
  ) {}

  async execute(id: string, { skillMask, ...details }: CaregiverDetails): Promise<Changed> {
    return this.work.decide(async (tx): Promise<Changed> => {
      const known = await this.certificates.lockOwn(tx, id);
      if (!known) return refuse({ code: 'common.not-found' });
      if (!(await this.caregivers.change(tx, id, details)))
        return refuse({ code: 'providers.changed-meanwhile' });
      return this.done(
        tx,
        { ...known, told: skillMask, version: details.version + 1 },
        'providers.caregiver-changed',
      );
    });
  }

  async put(certificate: NewCertificate): Promise<Proved> {
    return this.work.decide(async (tx): Promise<Proved> => {
      const known = await this.certificates.lockOwn(tx, certificate.caregiverId);
      if (!known || !(await this.certificates.put(tx, certificate)))
        return refuse({ code: 'common.not-found' });
      return this.done(tx, known, 'providers.certificate-put');
    });
  }

  async remove(caregiverId: string, id: string): Promise<Proved> {
    return this.work.decide(async (tx): Promise<Proved> => {
      const known = await this.certificates.lockOwn(tx, caregiverId);
      if (!known || !(await this.certificates.remove(tx, caregiverId, id)))
        return refuse({ code: 'common.not-found' });
      return this.done(tx, known, 'providers.certificate-removed');
    });
  }

  private async done(
    tx: Tx,
    known: LockedProfile,
    action: string,
  ): Promise<{ readonly ok: true; readonly value: CaregiverChanged }> {
    const counting = await this.certificates.recount(tx, known, await this.day.todayIn(tx));
    await this.providers.tellChanged(tx, 'service.id', [known.serviceId]);
    await this.audit.append(tx, action, known.id);
    return ok({ version: known.version, countingSkills: capabilitiesOf(counting) });
  }
}
