import { Injectable } from '@nestjs/common';
import { type BedsChanged } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { Overtaken, type Refusal, type Tx } from '@yilian/platform';
import { faultError } from '../domain/act-faults';
import { decideArrival } from '../domain/arrivals';
import { turnedBeds } from '../domain/bed-acts';
import { ActBeds } from '../store/act-beds.store';
import { CityClock } from '../store/clock.query';
import { ownService } from '../store/service.query';
import { WriteActs } from './write-acts.use-case';

/** The bed that a guest is given, with the version of it that was read. */
export interface WantedBed {
  readonly bedId: string;
  readonly version: number;
}

type Admitted = Result<
  BedsChanged,
  Refusal<'common.not-found' | 'capacity.bed-changed' | 'capacity.acts-refused'>
>;

interface StayToAdmit {
  readonly bedId: string;
  readonly serviceId: string;
}

/** The guest of a booking moves in: into the bed that is kept for them, or into another one that will do. */
@Injectable()
export class AdmitStay {
  constructor(
    private readonly beds: ActBeds,
    private readonly clock: CityClock,
    private readonly acts: WriteActs,
  ) {}

  /** The hold belongs to a request that the caller has locked. */
  async execute(tx: Tx, holdId: string, { bedId, version }: WantedBed): Promise<Admitted> {
    const [stay] = await tx.query<StayToAdmit>(STAY, [holdId]);
    const place = stay && (await ownService(tx, stay.serviceId));
    if (!place) return refuse({ code: 'common.not-found' });
    const { day } = await this.clock.now(tx);
    const beds = await this.beds.lock(tx, [stay.bedId, bedId], day);
    const [own, wanted] = [beds.get(stay.bedId)!, beds.get(bedId)];
    if (wanted?.serviceId !== stay.serviceId) return refuse({ code: 'common.not-found' });
    // Somebody moved the booking to another bed before the locks: look again.
    if (!own.stays.some((one) => one.holdId === holdId)) throw new Overtaken('capacity_hold');
    const decided = decideArrival({ holdId, bedId, version }, own, wanted, day);
    if (!decided.ok) {
      const act = { act: 'arrive', bedId, version, note: null } as const;
      const about = { act, fault: decided.refusal, bed: wanted, target: null, nearest: [] };
      const code = decided.refusal === 'changed' ? 'capacity.bed-changed' : 'capacity.acts-refused';
      return refuse({ code, fieldErrors: [faultError(about)] });
    }
    await this.acts.execute(tx, place, decided.value, beds);
    return ok({ beds: turnedBeds(decided.value) });
  }
}

const STAY = `
  SELECT bed_id AS bedId, service_id AS serviceId FROM capacity_hold
   WHERE id = ? AND kind = 'residential' AND state = 'confirmed'`;
