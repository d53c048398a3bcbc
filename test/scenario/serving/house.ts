import {
  type CaregiverList,
  type LiveEnvelope,
  liveEvents,
  type OfferView,
  type OwnAlternatives,
  type ServiceKind,
} from '@yilian/contracts';
import { Actor } from '../actor';
import { type ListedProvider } from '../supply';
import { SERVING } from '../assumptions';
import { Draw } from '../draw';
import { type Errands } from '../errands';
import { CaregiverActor } from './caregiver-actor';
import { unlessTaken } from './duty-actor';
import { KitchenActor } from './kitchen-actor';
import { type Served } from './served';

interface Provider extends Pick<ListedProvider, 'id' | 'name' | 'address'> {
  /** The service of its kitchen, where it has one. */
  readonly kitchen: string | undefined;
}

interface Around {
  readonly errands: Errands;
  readonly served: Served;
  readonly seed: number;
}

/** A booking that this house has promised, and the day on which it begins. */
interface Promised {
  readonly requestId: string;
  readonly kind: ServiceKind;
  readonly fromDate: string | undefined;
}

/** A provider after it has said yes: sends caregivers, brings meals, lets people in, and looks after visits that failed. */
export class House {
  private readonly promised: Promised[] = [];
  private readonly alarms = new Set<string>();
  private readonly draw: Draw;
  private caregivers: readonly CaregiverActor[] = [];

  constructor(
    private readonly provider: Provider,
    readonly manager: Actor,
    private readonly around: Around,
  ) {
    this.draw = this.drawsOf('serving');
  }

  /** Bookings that it has promised. */
  get promises(): number {
    return this.promised.length;
  }

  /** Its caregivers as they are signed in. */
  get phones(): readonly Actor[] {
    return this.caregivers.map(({ phone }) => phone);
  }

  /** It has accepted. The acceptance gave a bed or a caregiver; now and then the agency sends another. */
  accepted({ id, kind, units }: OfferView, requestId: string): void {
    this.promised.push({
      requestId,
      kind,
      fromDate: units.kind === 'residential' ? units.fromDate : firstSeat(units),
    });
    if (kind === 'residential' || kind === 'home_care') this.around.served.assigned += 1;
    if (kind !== 'home_care' || !this.draw.chance(SERVING.reassigned)) return;
    this.around.errands.after(this.draw.wait(SERVING.actMs), async () => this.reassigns(id));
  }

  /** Hears the channel of the provider. */
  hear({ type, payload }: LiveEnvelope): void {
    if (type !== 'visit.changed') return;
    const { visitId, state } = liveEvents['visit.changed'].parse(payload);
    if (state !== 'missed' || this.alarms.has(visitId)) return;
    this.alarms.add(visitId);
    this.around.served.missed += 1;
    if (!this.draw.chance(SERVING.agencyTakes)) return;
    this.around.errands.after(this.draw.wait(SERVING.actMs), async () => {
      const taken = await unlessTaken(async () =>
        this.manager.post(`/v1/visits/${visitId}/alarm-acknowledgement`),
      );
      if (taken) this.around.served.alarmsTaken += 1;
    });
  }

  /** Caregivers get an account of their own each, and sign in. */
  async hires(operator: Actor, run: string): Promise<void> {
    if (!this.promised.some(({ kind }) => kind === 'home_care')) return;
    const { items } = await this.manager.get<CaregiverList>('/v1/providers/me/caregivers');
    const hired: CaregiverActor[] = [];
    for (const { id, name } of items) {
      const login = `caregiver.${run}.${id}`;
      const { initialPassword } = await operator.post<{ initialPassword: string }>('/v1/accounts/staff', {
        ...{ role: 'caregiver', login, providerId: this.provider.id },
      });
      await this.manager.put(`/v1/caregivers/${id}/account`, { login });
      const actor = await Actor.signIn(this.manager.api, login, initialPassword);
      hired.push(new CaregiverActor(actor, this.drawsOf('caregiver', name), this.around.served));
    }
    this.caregivers = hired;
  }

  /** All its caregivers make their visits. */
  async visits(): Promise<void> {
    await Promise.all(this.caregivers.map(async (caregiver) => caregiver.works()));
  }

  /** Its kitchen delivers, where it has one. */
  async delivers(date: string): Promise<void> {
    const { kitchen } = this.provider;
    if (kitchen === undefined || !this.promised.some(({ kind }) => kind === 'meal')) return;
    await new KitchenActor(this.manager, kitchen, this.draw, this.around.served).delivers(date);
  }

  /** Says who has come for a stay or a seat that begins on this day of the plan. */
  async welcomes(date: string): Promise<void> {
    for (const { requestId, fromDate } of this.promised) {
      if (fromDate !== date || !this.draw.chance(SERVING.reportsBeginning)) continue;
      // Taken back meanwhile, or told by the hours already.
      const begun = await unlessTaken(async () => this.manager.post(`/v1/bookings/${requestId}/beginning`));
      if (begun) this.around.served.begun += 1;
    }
  }

  private drawsOf(...name: readonly string[]): Draw {
    return Draw.of(this.around.seed, ...name, this.provider.name, this.provider.address);
  }

  private async reassigns(offerId: string): Promise<void> {
    const { caregivers } = await this.manager.get<OwnAlternatives>(`/v1/offers/${offerId}/alternatives`);
    if (caregivers.length === 0) return;
    const caregiverId = this.draw.one(caregivers).id;
    // The family may have taken it back, or another booking taken those hours.
    const done = await unlessTaken(async () =>
      this.manager.post(`/v1/offers/${offerId}/assignment`, { caregiverId }),
    );
    if (done) this.around.served.reassigned += 1;
  }
}

const firstSeat = (units: OfferView['units']): string | undefined =>
  units.kind === 'day_care' ? units.sessions.map(({ date }) => date).sort()[0] : undefined;
