import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { type ConfirmedStay, type FieldError, type LockedRequest, type PaperKind } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { PersonScope } from '@yilian/people';
import { Audit, CONFIG, type Refusal, Settings, type Tx, UnitOfWork } from '@yilian/platform';
import { cityDate } from '../domain/city-date';
import { groupsOf, missingOf } from '../domain/papers';
import { moveInDays } from '../domain/stay';
import { CareRequests } from '../store/care-requests.store';
import { StayApplications, type StoredApplication } from '../store/stay-applications.store';
import { StayPapers } from '../store/stay-papers.store';
import { WantedPapers } from '../wanted-papers.query';

type Refused = Refusal<
  | 'common.not-found'
  | 'requests.invalid'
  | 'requests.nothing-to-confirm'
  | 'requests.kept-no-longer'
  | 'requests.papers-missing'
>;
type Answer = Result<ConfirmedStay, Refused>;

/** When somebody moves in, and whether what is missing comes along. */
export interface Confirmation {
  readonly moveInOn: string;
  readonly promisePapers: boolean;
}

/** The family says that the person moves in, while the bed is kept. Against the end of that time there is one winner. */
@Injectable()
export class ConfirmStay {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly work: UnitOfWork,
    private readonly requests: CareRequests,
    private readonly applications: StayApplications,
    private readonly papers: StayPapers,
    private readonly wanted: WantedPapers,
    private readonly scope: PersonScope,
    private readonly settings: Settings,
    private readonly audit: Audit,
  ) {}

  async execute(id: string, said: Confirmation): Promise<Answer> {
    return this.work.decide<ConfirmedStay, Refused>(async (tx) => {
      const [request] = await this.requests.lock(tx, [id]);
      const allowed = request && (await this.scope.canAsk(tx, tx.actor!.accountId, request.olderPersonId));
      if (!request || !allowed) return refuse({ code: 'common.not-found' });
      const application = await this.applications.of(tx, id);
      const hindrance = hindranceOf(request, application);
      if (hindrance) return refuse({ code: hindrance });
      // The answer to the same words was lost on its way.
      if (application?.moveInOn) return ok({ id, moveInOn: application.moveInOn, promised: [] });
      return this.confirm(tx, request, said);
    });
  }

  private async confirm(tx: Tx, request: LockedRequest, said: Confirmation): Promise<Answer> {
    const { id, olderPersonId } = request;
    const fault = await this.dayFault(tx, request, said.moveInOn);
    if (fault) return refuse({ code: 'requests.invalid', fieldErrors: [fault] });
    const home = await this.wanted.homeOf(tx, id);
    const groups = groupsOf(await this.papers.ofPerson(tx, olderPersonId));
    const missing: PaperKind[] = missingOf(await this.wanted.of(home), groups);
    if (missing.length > 0 && !said.promisePapers) return refuse({ code: 'requests.papers-missing' });
    if (!(await this.applications.confirm(tx, id, said.moveInOn)))
      return refuse({ code: 'requests.kept-no-longer' });
    await this.papers.promise(tx, olderPersonId, missing);
    this.applications.tell(tx, request, 'confirmed', home);
    await this.audit.append(tx, 'requests.stay-confirmed', id, { promised: missing });
    return ok({ id, moveInOn: said.moveInOn, promised: missing });
  }

  private async dayFault(tx: Tx, { units }: LockedRequest, day: string): Promise<FieldError | undefined> {
    if (units.kind !== 'residential') return undefined;
    const [clock] = await tx.query<{ now: Date }>('SELECT now(3) AS now');
    const today = cityDate(clock!.now, this.config.process.CITY_TIME_ZONE);
    const { value: rules } = await this.settings.get('requests.stays');
    const { first, last } = moveInDays(units.fromDate, today, rules.moveInDays);
    if (day >= first && day <= last) return undefined;
    const message = {
      zh: `入住日期要在 ${first} 到 ${last} 之间`,
      en: `Choose a day from ${first} to ${last}`,
    };
    return { pointer: '/moveInOn', message };
  }
}

function hindranceOf(
  { state }: LockedRequest,
  application: StoredApplication | undefined,
): 'requests.nothing-to-confirm' | 'requests.kept-no-longer' | undefined {
  if (application?.lapsedAt) return 'requests.kept-no-longer';
  return application?.keptUntil && state === 'booked' ? undefined : 'requests.nothing-to-confirm';
}
