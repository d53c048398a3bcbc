import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { type ComplaintDone, type NewComplaint } from '@yilian/contracts';
import { newId, ok, refuse, type Result } from '@yilian/kernel';
import { PersonScope } from '@yilian/people';
import { Audit, CONFIG, type Refusal, Settings, type Tx, UnitOfWork } from '@yilian/platform';
import { localDate } from '@yilian/providers';
import { complaintNumber } from '../domain/complaint-number';
import { bookingFacts } from '../steps/booking-facts.query';
import { Complaints } from '../store/complaint.store';

type Refused = Refusal<'common.not-found'>;

/** Somebody complains, or an officer writes down what a caller says. */
@Injectable()
export class MakeComplaint {
  constructor(
    private readonly work: UnitOfWork,
    private readonly complaints: Complaints,
    private readonly scope: PersonScope,
    private readonly settings: Settings,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async execute(said: NewComplaint): Promise<Result<ComplaintDone, Refused>> {
    const { complaintDays: deadlineDays } = (await this.settings.get('quality.rules')).value;
    return this.work.decide<ComplaintDone, Refused>(async (tx) => {
      const standing = await this.scope.standing(tx, tx.actor!.accountId, said.olderPersonId);
      const concerned = standing && (await this.scope.mayFollow(tx.actor!, said.olderPersonId));
      const providerId = concerned ? await this.providerOf(tx, said) : undefined;
      if (!standing || providerId === undefined) return refuse({ code: 'common.not-found' });
      const id = newId();
      const number = complaintNumber(await this.today(tx), id);
      const about = { id, number, townCode: standing.personTownCode, providerId, deadlineDays };
      await this.complaints.add(tx, { ...said, ...about });
      await this.audit.append(tx, 'quality.complaint-made', id, { providerId, requestId: said.requestId });
      return ok({ id, number, state: 'received' });
    });
  }

  private async today(tx: Tx): Promise<string> {
    const [row] = await tx.query<{ now: Date }>('SELECT now(3) AS now');
    return localDate(row!.now.getTime(), this.config.process.CITY_TIME_ZONE);
  }

  /** The provider complained about: that of the booking, if the booking is this person's. */
  private async providerOf(tx: Tx, said: NewComplaint): Promise<string | undefined> {
    if (said.requestId !== null) {
      const booking = await bookingFacts(tx, said.requestId);
      return booking?.olderPersonId === said.olderPersonId ? booking.providerId : undefined;
    }
    const [provider] = await tx.query<{ id: string }>('SELECT id FROM provider WHERE id = ?', [
      said.providerId,
    ]);
    return provider?.id;
  }
}
