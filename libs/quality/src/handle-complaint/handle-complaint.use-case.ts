import { Injectable } from '@nestjs/common';
import { type ComplaintDone } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { Audit, type Refusal, UnitOfWork } from '@yilian/platform';
import { isTheirs } from '../domain/complaint';
import { type ComplaintEvent, complaintMachine } from '../domain/complaint.machine';
import { ComplaintSides } from '../steps/complaint-side.query';
import { Complaints } from '../store/complaint.store';

type Refused = Refusal<'common.not-found' | 'quality.complaint-not-so'>;

/** A complaint moves on: staff take it on, answer and close it; who complained closes it or opens it again. */
@Injectable()
export class HandleComplaint {
  constructor(
    private readonly work: UnitOfWork,
    private readonly complaints: Complaints,
    private readonly sides: ComplaintSides,
    private readonly audit: Audit,
  ) {}

  async execute(
    id: string,
    event: ComplaintEvent | 'share',
    words?: string,
  ): Promise<Result<ComplaintDone, Refused>> {
    return this.work.decide<ComplaintDone, Refused>(async (tx) => {
      const complaint = await this.complaints.lock(tx, id);
      const side = complaint && (await this.sides.of(tx.actor!, complaint));
      if (!complaint || !side) return refuse({ code: 'common.not-found' });
      const { state, sharedAt, number } = complaint;
      if (event === 'share') {
        if (side !== 'officer') return refuse({ code: 'common.not-found' });
        if (sharedAt !== null) return ok({ id, number, state });
      } else if (!isTheirs(side, event)) return refuse({ code: 'common.not-found' });
      const to = event === 'share' ? state : complaintMachine.next(state, event);
      if (!to) return refuse({ code: 'quality.complaint-not-so' });
      await this.complaints.move(tx, complaint, { event, to, words });
      await this.audit.append(tx, `quality.complaint-${event}`, id);
      return ok({ id, number, state: to });
    });
  }
}
