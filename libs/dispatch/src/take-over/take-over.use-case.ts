import { Injectable } from '@nestjs/common';
import { type LockedRequest, type TakenOver, Uuid } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { Audit, type Refusal, type Tx, UnitOfWork } from '@yilian/platform';
import { CareRequests } from '@yilian/requests';
import { NextStep } from '../steps/next-step.use-case';
import { Placer } from '../steps/placer.use-case';
import { Ladder } from '../store/ladder.store';
import { Searches } from '../store/searches.store';
import { z } from 'zod';

const because = z.string().trim().min(1).max(200);
export const OfficerDecision = z.discriminatedUnion('action', [
  /** Ask everybody again, as if for the first time. */
  z.strictObject({ action: z.literal('ask_again'), because }),
  /** Ask one provider that the officer has chosen, perhaps on the phone. */
  z.strictObject({ action: z.literal('ask_service'), serviceId: Uuid, because }),
  /** Say honestly that it cannot be arranged. */
  z.strictObject({ action: z.literal('give_up'), because }),
]);
export type OfficerDecision = z.infer<typeof OfficerDecision>;

type Refused = Refusal<
  'common.not-found' | 'dispatch.not-escalated' | 'dispatch.does-not-fit' | 'dispatch.unit-gone'
>;
type Answer = Result<TakenOver, Refused>;

/** An officer decides about a request that the platform could not place. */
@Injectable()
export class TakeOver {
  constructor(
    private readonly work: UnitOfWork,
    private readonly requests: CareRequests,
    private readonly searches: Searches,
    private readonly ladder: Ladder,
    private readonly next: NextStep,
    private readonly placer: Placer,
    private readonly audit: Audit,
  ) {}

  async execute(id: string, decision: OfficerDecision): Promise<Answer> {
    return this.work.decide<TakenOver, Refused>(async (tx) => {
      const [request] = await this.requests.lock(tx, [id]);
      const actor = tx.actor!;
      const inArea = request && (actor.role === 'city_officer' || actor.townCode === request.townCode);
      if (!request || !inArea) return refuse({ code: 'common.not-found' });
      if (request.state !== 'escalated' && request.state !== 'waiting') {
        return refuse({ code: 'dispatch.not-escalated' });
      }
      await this.audit.append(tx, `dispatch.officer-${decision.action}`, id);
      return this.carryOut(tx, request, decision);
    });
  }

  private async carryOut(tx: Tx, request: LockedRequest, decision: OfficerDecision): Promise<Answer> {
    switch (decision.action) {
      case 'ask_again':
        await this.ladder.end(tx, [request.id], 'asked_again');
        await this.searches.forget(tx, request.id);
        await this.requests.move(tx, [{ request, event: 'search', reason: 'officer' }]);
        this.next.lookAgain(tx, request);
        return ok({ id: request.id, state: 'matching' });
      case 'ask_service': {
        const asked = await this.placer.askService(tx, request, decision.serviceId);
        if (!asked.ok) return asked;
        await this.ladder.end(tx, [request.id], 'offered');
        return ok({ id: request.id, state: 'offered' });
      }
      case 'give_up':
        await this.ladder.end(tx, [request.id], 'gave_up');
        await this.requests.move(tx, [
          { request, event: 'give_up', reason: 'officer', unmetReason: 'officer' },
        ]);
        return ok({ id: request.id, state: 'unmet' });
    }
  }
}
