import { Injectable } from '@nestjs/common';
import {
  type CaregiverState,
  type Sex,
  type ListedCaregiver,
  type ListedCertificate,
} from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { Overtaken, type Reader, type Tx } from '@yilian/platform';
import { ProvidersDay } from '../city-day.query';
import {
  decideListedCaregiver,
  type KnownCaregiver,
  sameCertificate,
  type StaffDecision,
} from '../domain/staff-list';
import { CaregiverStore } from '../store/caregiver.store';
import { Certificates } from '../store/certificates.store';
import { Providers } from '../store/providers.store';

interface Stored {
  readonly id: string;
  readonly nameSealed: string;
  readonly sex: Sex;
  readonly skillMask: number;
  readonly areaTowns: string | null;
  readonly state: CaregiverState;
  readonly version: number;
  readonly promised: number;
}

/** The people of an agency as they were read, and what a list may do with them. */
export interface OpenStaffList {
  readonly people: readonly KnownCaregiver[];
  decide(listed: ListedCaregiver): StaffDecision;
}

/** Caregivers as a list, out and in. Whose agency it is was settled by the caller. */
@Injectable()
export class StaffList {
  constructor(
    private readonly caregivers: CaregiverStore,
    private readonly certificates: Certificates,
    private readonly providers: Providers,
    private readonly day: ProvidersDay,
  ) {}

  async of(reader: Reader, serviceId: string): Promise<KnownCaregiver[]> {
    const rows = await reader.query<Stored>(PEOPLE, [serviceId]);
    const proofs = await this.certificates.ofService(reader, serviceId);
    return rows.map(({ nameSealed, areaTowns, promised, ...row }) => ({
      ...row,
      name: this.caregivers.openName(row.id, nameSealed),
      areaTowns: areaTowns === null ? null : (JSON.parse(areaTowns) as string[]),
      promised: promised === 1,
      certificates: proofs.filter(({ caregiverId }) => caregiverId === row.id),
    }));
  }

  async open(tx: Tx, serviceId: string): Promise<OpenStaffList> {
    const people = await this.of(tx, serviceId);
    return { people, decide: (listed) => decideListedCaregiver(people, listed) };
  }

  /** @throws Overtaken when somebody was described anew since they were read. */
  async write(
    tx: Tx,
    { serviceId, providerId }: { readonly serviceId: string; readonly providerId: string },
    decisions: readonly StaffDecision[],
  ): Promise<void> {
    const today = await this.day.todayIn(tx);
    for (const one of decisions) {
      if (one.outcome === 'added') {
        const { certificates, ...listed } = one.listed;
        const id = newId();
        await this.caregivers.add(tx, { ...listed, id, providerId, serviceId, certificateNo: null });
        for (const paper of certificates) await this.prove(tx, id, undefined, paper);
        await this.certificates.recount(tx, { id, told: listed.skillMask }, today);
      } else if (one.outcome === 'changed') {
        const { known, listed } = one;
        const { version } = known;
        if (!(await this.caregivers.change(tx, known.id, { ...listed, version })))
          throw new Overtaken('caregiver');
        for (const paper of listed.certificates) await this.prove(tx, known.id, known, paper);
        await this.certificates.recount(tx, { id: known.id, told: listed.skillMask }, today);
      }
    }
    await this.providers.tellChanged(tx, 'service.id', [serviceId]);
  }

  /** A certificate that is known keeps its number and skills; a new one proves none until somebody says which. */
  private async prove(
    tx: Tx,
    caregiverId: string,
    known: KnownCaregiver | undefined,
    { kind, number, validFrom, validTo }: ListedCertificate,
  ): Promise<void> {
    const there = known && sameCertificate(known.certificates, { kind, number, validFrom, validTo });
    const kept = there ?? { id: newId(), number, skillMask: 0 };
    await this.certificates.put(tx, { ...kept, caregiverId, kind, validFrom, validTo });
  }
}

/** Quarters are moments of the city's clock; a day's grace covers every zone. */
const PEOPLE = `
  SELECT c.id, c.name_sealed AS nameSealed, c.sex, COALESCE(c.told_skill_mask, c.skill_mask) AS skillMask,
         c.area_towns AS areaTowns, c.state, c.version,
         EXISTS (SELECT 1 FROM caregiver_quarter q
                  WHERE q.caregiver_id = c.id AND q.quarter_at > now(3) - INTERVAL 1 DAY) AS promised
    FROM caregiver c WHERE c.service_id = ? ORDER BY c.id`;
