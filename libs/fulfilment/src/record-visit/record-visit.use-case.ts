import { Injectable } from '@nestjs/common';
import { type VisitMoved } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { type Refusal, type Tx, UnitOfWork } from '@yilian/platform';
import { mayAdd, type AddRefusal } from '../domain/decide-visit';
import { byCaregiver, OwnVisit } from '../steps/own-visit.query';
import { VisitParts } from '../store/visit-parts.store';
import { type LockedVisit, Visits } from '../store/visits.store';

type Refused = Refusal<'common.not-found' | AddRefusal>;

/** A task that was done, or was not after all. */
export interface TaskMark {
  readonly code: string;
  readonly done: boolean;
  readonly at: string;
}

/** What a caregiver says was done, and writes down. */
@Injectable()
export class RecordVisit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly own: OwnVisit,
    private readonly parts: VisitParts,
    private readonly visits: Visits,
  ) {}

  async tasks(id: string, marks: readonly TaskMark[]): Promise<Result<VisitMoved, Refused>> {
    return this.add(id, 'tasks', async (tx, visit) => {
      for (const { at, ...mark } of marks)
        await this.parts.mark(tx, id, { ...mark, at: notLater(new Date(at), visit.now) });
    });
  }

  async note(id: string, words: string, at: string): Promise<Result<VisitMoved, Refused>> {
    return this.add(id, 'note', async (tx, visit) =>
      this.parts.write(tx, id, { words, at: notLater(new Date(at), visit.now) }),
    );
  }

  private async add(
    id: string,
    event: 'tasks' | 'note',
    act: (tx: Tx, visit: LockedVisit) => Promise<void>,
  ): Promise<Result<VisitMoved, Refused>> {
    return this.work.decide<VisitMoved, Refused>(async (tx) => {
      const found = await this.own.lock(tx, id, byCaregiver);
      if (!found) return refuse({ code: 'common.not-found' });
      const allowed = mayAdd(found.visit);
      if (!allowed.ok) return allowed;
      await act(tx, found.visit);
      const { state, version } = await this.visits.note(tx, found.visit, { event });
      return ok({ id, state, version });
    });
  }
}

/** The clock of a device may be ahead; what happened has happened by now. */
const notLater = (at: Date, now: Date): Date => (at < now ? at : now);
