import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { type LockedRequest, NewCareRequest, type SubmittedRequest } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { PersonScope } from '@yilian/people';
import { Audit, CONFIG, isDuplicate, type Refusal, Settings, type Tx, UnitOfWork } from '@yilian/platform';
import { AskedRequest, type AskRefusal } from '../asked-request.query';
import { cityDate } from '../domain/city-date';
import { confirmationOf, type ContinueHindrance, hindranceToContinue, stayEnd } from '../domain/stay';
import { CareRequests } from '../store/care-requests.store';
import { StayApplications } from '../store/stay-applications.store';
import { receiptOf, TakeIn } from '../take-in.use-case';

type Refused =
  AskRefusal | Refusal<'requests.stay-asked-already' | 'requests.continued-already' | ContinueHindrance>;
type Answer = Result<SubmittedRequest, Refused>;

interface Booked {
  readonly serviceId: string;
  readonly continuedBy: string | null;
}

/**
 * Makes a trial permanent: a request of its own, from the last day of the trial on, that the same home is asked first. The
 * person lives there already, so nothing has to be confirmed again.
 */
@Injectable()
export class ContinueStay {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly work: UnitOfWork,
    private readonly requests: CareRequests,
    private readonly applications: StayApplications,
    private readonly asked: AskedRequest,
    private readonly takeIn: TakeIn,
    private readonly scope: PersonScope,
    private readonly settings: Settings,
    private readonly audit: Audit,
  ) {}

  async execute(id: string): Promise<Answer> {
    const { value: rules } = await this.settings.get('dispatch.rules');
    try {
      return await this.work.decide((tx) => this.continue(tx, id, rules.undoSeconds));
    } catch (error) {
      // The unique key is the judge: another stay was asked for at the same time.
      if (isDuplicate(error)) return refuse({ code: 'requests.stay-asked-already' });
      throw error;
    }
  }

  private async continue(tx: Tx, id: string, undoSeconds: number): Promise<Answer> {
    const [trial] = await this.requests.lock(tx, [id]);
    const allowed = trial && (await this.scope.canAsk(tx, tx.actor!.accountId, trial.olderPersonId));
    if (!trial || !allowed) return refuse({ code: 'common.not-found' });
    const [clock] = await tx.query<{ now: Date }>('SELECT now(3) AS now');
    const today = cityDate(clock!.now, this.config.process.CITY_TIME_ZONE);
    const application = await this.applications.of(tx, id);
    const hindrance = hindranceToContinue(trial, confirmationOf(application), today);
    if (hindrance) return refuse({ code: hindrance });
    const booked = await this.booked(tx, id);
    const prepared = await this.asked.prepare(tx, tx.actor!.accountId, permanent(trial, booked.serviceId));
    if (!prepared.ok) return prepared;
    if (!(await this.requests.continueBy(tx, id, prepared.value.id))) {
      const details = booked.continuedBy === null ? {} : { requestId: booked.continuedBy };
      return refuse({ code: 'requests.continued-already', details });
    }
    const guardian = application?.guardian;
    // The beds that would do for the trial do for the rest, whatever was asked for by name.
    const { needMask, units } = trial;
    const wanted = {
      ...prepared.value.units,
      ...(units.kind === 'residential' && { bedKinds: units.bedKinds }),
    };
    const request = await this.takeIn.execute(tx, {
      ...prepared.value,
      ...{
        needMask,
        units: wanted,
        application: guardian ? { guardian, keepHours: null } : null,
        continues: id,
      },
    });
    await this.audit.append(tx, 'requests.stay-continued', id, { requestId: request.id });
    return ok(receiptOf(request, undoSeconds));
  }

  /** Offers belong to dispatch and are only read. */
  private async booked(tx: Tx, id: string): Promise<Booked> {
    const [row] = await tx.query<Booked>(
      `SELECT o.service_id AS serviceId, r.continued_by_id AS continuedBy
         FROM care_request AS r JOIN offer AS o ON o.accepted_request_id = r.id WHERE r.id = ?`,
      [id],
    );
    if (!row) throw new Error(`Request ${id} is booked without an accepted offer`);
    return row;
  }
}

const permanent = (trial: LockedRequest, serviceId: string): NewCareRequest =>
  NewCareRequest.parse({
    ...{ kind: 'residential', olderPersonId: trial.olderPersonId, serviceId },
    ...{ fromDate: stayEnd(trial.units).endsOn, nights: null },
    ...{ priceLimitFen: trial.priceLimitFen, towns: trial.towns },
  });
