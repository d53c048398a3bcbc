import { setTimeout as pause } from 'node:timers/promises';
import { type CareDay, type CareVisit } from '@yilian/contracts';
import { type Actor } from '../actor';
import { SERVING, SERVING_CLOCKS } from '../assumptions';
import { type Draw } from '../draw';
import { type Served } from './served';

const MISSED_MS = SERVING_CLOCKS['fulfilment.visits'].missedMinutes * 60_000;
/** The one who sees that nobody came looks every two seconds. */
const NOTICED_MS = 3_000;
const MARKED = 0.7;
const NOTED = 0.2;

/** A caregiver with the phone: today's list, in, what was done, out. */
export class CaregiverActor {
  constructor(
    readonly phone: Actor,
    private readonly draw: Draw,
    private readonly served: Served,
  ) {}

  /** Makes the visits of today, each at its time. */
  async works(): Promise<void> {
    const { items, serverNow } = await this.phone.get<CareDay>('/v1/caregivers/me/day');
    const ours = performance.now() - Date.parse(serverNow);
    // One that is missed already when the phone shows it is made all the same, late.
    const toMake = items.filter(({ state }) => state === 'scheduled' || state === 'missed');
    await Promise.all(toMake.map(async (visit) => this.makes(visit, Date.parse(visit.startsAt) + ours)));
  }

  /** `startsAt`: by our own clock. */
  private async makes({ id, tasks }: CareVisit, startsAt: number): Promise<void> {
    const fate = this.draw.weighted(SERVING.visit);
    const [stays, offline] = [this.draw.wait(SERVING.visitMs), this.draw.chance(SERVING.offline)];
    const [marks, notes] = [this.draw.chance(MARKED), this.draw.chance(NOTED)];
    const delay = fate === 'late' ? MISSED_MS + NOTICED_MS : this.draw.wait(SERVING.actMs);
    this.served.visits += 1;
    if (fate !== 'onTime') this.served.meantToMiss += 1;
    if (fate === 'never') return;
    await pause(Math.max(0, startsAt + delay - performance.now()));
    await this.says(id, 'arrival', offline);
    this.served.checkedIn += 1;
    await pause(stays);
    const at = new Date().toISOString();
    if (marks) {
      const done = tasks.slice(0, 3).map(({ code }) => ({ code, done: true, at }));
      await this.phone.post(`/v1/visits/${id}/tasks`, { marks: done });
    }
    if (notes) await this.phone.post(`/v1/visits/${id}/notes`, { words: 'drawn', at });
    await this.says(id, 'leaving', offline);
  }

  /** Twice where the first answer was lost: it must count once. */
  private async says(id: string, what: 'arrival' | 'leaving', offline: boolean): Promise<void> {
    const word = { at: new Date().toISOString(), offline, place: null };
    await this.phone.post(`/v1/visits/${id}/${what}`, word);
    if (this.draw.chance(SERVING.twice)) await this.phone.post(`/v1/visits/${id}/${what}`, word);
  }
}
