import { Injectable } from '@nestjs/common';
import { type CorrectionReason, type VisitMoved } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { Audit, type Refusal, UnitOfWork } from '@yilian/platform';
import { correct, type CorrectRefusal } from '../domain/decide-visit';
import { FollowVisit } from '../steps/follow-visit.use-case';
import { byAgency, OwnVisit } from '../steps/own-visit.query';
import { Visits } from '../store/visits.store';

type Refused = Refusal<'common.not-found' | CorrectRefusal>;

/** What a manager knows better. */
export interface Correction {
  readonly what: 'arrival' | 'leaving';
  readonly at: string;
  readonly reason: CorrectionReason;
}

/** A manager corrects when somebody came or left. What stood there before stays in the story. */
@Injectable()
export class CorrectVisit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly own: OwnVisit,
    private readonly visits: Visits,
    private readonly follow: FollowVisit,
    private readonly audit: Audit,
  ) {}

  async execute(id: string, { what, at, reason }: Correction): Promise<Result<VisitMoved, Refused>> {
    return this.work.decide<VisitMoved, Refused>(async (tx) => {
      const found = await this.own.lock(tx, id, byAgency);
      if (!found) return refuse({ code: 'common.not-found' });
      const { request, visit } = found;
      const right = new Date(at);
      const decided = correct(visit, { what, at: right }, visit.now);
      if (!decided.ok) return decided;
      await this.visits.mark(tx, visit, {
        ...{ what, at: right, deviceAt: null, offline: false, distanceM: null, corrected: true },
      });
      const beforeAt = what === 'arrival' ? visit.arrivedAt : visit.leftAt;
      const noted = await this.visits.note(tx, visit, { event: `correct_${what}`, reason, beforeAt });
      const after = decided.value === null ? noted : await this.visits.move(tx, noted, decided.value);
      if (decided.value !== null) await this.follow.execute(tx, { request });
      await this.audit.append(tx, 'fulfilment.visit-corrected', id, { what, reason });
      return ok({ id, state: after.state, version: after.version });
    });
  }
}
