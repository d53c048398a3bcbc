import { type LiveEnvelope, liveEvents } from '@yilian/contracts';
import { type Actor } from './actor';
import { Refused } from './api-client';
import { BEHAVIOUR } from './assumptions';
import { type Draw } from './draw';
import { type Errands } from './errands';
import { type Tally } from './tally';

interface Escalation {
  readonly requestId: string;
  readonly level: string;
  readonly deadlineAt: string;
}

/** What all officers share. */
interface Office {
  readonly tally: Tally;
  readonly errands: Errands;
  /** Requests for which everybody was asked again already: once is enough. */
  readonly askedAgain: Set<string>;
}

const DESK_EVERY_MS = 2_000;

/** Somebody on duty, who decides about requests that the platform could not place. */
export class OfficerActor {
  private readonly seen = new Set<string>();

  constructor(
    private readonly officer: Actor,
    private readonly draw: Draw,
    private readonly office: Office,
  ) {}

  /** Hears the channel of the own town. */
  hear({ type, payload }: LiveEnvelope): void {
    if (type !== 'request.changed') return;
    const { requestId, state, version } = liveEvents['request.changed'].parse(payload);
    if (state === 'escalated') this.consider(requestId, version);
  }

  /** Looks again and again at what reached the city's own desk. */
  watchDesk(): void {
    this.office.errands.after(DESK_EVERY_MS, async () => {
      const { items } = await this.officer.get<{ items: readonly Escalation[] }>('/v1/escalations');
      for (const { requestId, level, deadlineAt } of items) {
        if (level === 'city') this.consider(requestId, deadlineAt);
      }
      this.watchDesk();
    });
  }

  private consider(requestId: string, occasion: number | string): void {
    const key = `${requestId} ${occasion}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    const drawn = this.draw.weighted(BEHAVIOUR.officer);
    const action = drawn === 'ask_again' && this.office.askedAgain.has(requestId) ? 'give_up' : drawn;
    this.office.tally.officers[action] += 1;
    if (action === 'silence') return;
    if (action === 'ask_again') this.office.askedAgain.add(requestId);
    this.office.errands.after(this.draw.wait(BEHAVIOUR.officerMs), async () =>
      this.decide(requestId, action),
    );
  }

  private async decide(requestId: string, action: 'ask_again' | 'give_up'): Promise<void> {
    try {
      await this.officer.post(`/v1/requests/${requestId}/officer-decisions`, { action, because: 'drawn' });
    } catch (error) {
      // Handed up or cancelled meanwhile.
      if (!(error instanceof Refused) || error.status !== 409) throw error;
      this.office.tally.officers.late += 1;
    }
  }
}
