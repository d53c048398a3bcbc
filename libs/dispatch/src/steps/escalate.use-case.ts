import { aboutRequest, type LockedRequest } from '@yilian/contracts';
import { Injectable } from '@nestjs/common';
import { Settings, type Tx } from '@yilian/platform';
import { CareRequests } from '@yilian/requests';
import { nextRung, type Rung } from '../domain/ladder';
import { Ladder } from '../store/ladder.store';

/** Hands requests to people: the first rung, the next, or the honest end. */
@Injectable()
export class Escalate {
  constructor(
    private readonly requests: CareRequests,
    private readonly ladder: Ladder,
    private readonly settings: Settings,
  ) {}

  /** People take over a request that was with the platform until now. */
  async begin(tx: Tx, request: LockedRequest, reason: string): Promise<void> {
    await this.requests.move(tx, [{ request, event: 'escalate', reason }]);
    await this.climb(tx, request, null, reason);
  }

  /** The next rung; without one the request ends unmet, with its reason. Levels without anybody on duty are passed. */
  async climb(tx: Tx, request: LockedRequest, from: Rung | null, reason: string): Promise<void> {
    const { value: rules } = await this.settings.get('dispatch.ladder');
    const [clock] = await tx.query<{ now: Date }>('SELECT now(3) AS now');
    const now = clock!.now;
    let rung = nextRung(from, rules.levels, rules.repeats);
    let officerId = rung && (await this.ladder.onDuty(tx, rung.level, request));
    while (rung && officerId === null && rung.level !== 'city') {
      const passed = { rung, officerId, reason, startedAt: now, deadlineAt: now };
      await this.ladder.open(tx, request.id, passed);
      await this.ladder.end(tx, [request.id], 'nobody_on_duty');
      rung = nextRung(rung, rules.levels, rules.repeats);
      officerId = rung && (await this.ladder.onDuty(tx, rung.level, request));
    }
    if (!rung) {
      const [current] = await this.requests.lock(tx, [request.id]);
      await this.requests.move(tx, [
        { request: current!, event: 'give_up', reason: 'nobody_answered', unmetReason: 'nobody_answered' },
      ]);
      return;
    }
    const deadlineAt = new Date(now.getTime() + rules.seconds[rung.level] * 1000);
    const step = await this.ladder.open(tx, request.id, {
      rung,
      officerId,
      reason,
      startedAt: now,
      deadlineAt,
    });
    tx.record('dispatch.escalated.v1', request.id, {
      ...aboutRequest(request),
      level: rung.level,
      step,
      officerId,
      deadlineAt: deadlineAt.toISOString(),
    });
  }
}
