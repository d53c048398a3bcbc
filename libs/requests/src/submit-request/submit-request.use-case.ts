import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { type NewCareRequest, type SubmittedRequest } from '@yilian/contracts';
import { newId, ok, refuse, type Result } from '@yilian/kernel';
import { MatchingFacts, type PersonFacts, PersonScope } from '@yilian/people';
import { CONFIG, isDuplicate, type Refusal, Settings, type Tx, UnitOfWork } from '@yilian/platform';
import { cityDate } from '../domain/city-date';
import { needsOf, unitsOf } from '../domain/units';
import { waitingPriority } from '../domain/waiting-priority';
import { CareRequests, type NewRequest } from '../store/care-requests.store';
import { RequestNumbers } from '../store/request-numbers.store';

type Refused = Refusal<
  | 'common.not-found'
  | 'requests.invalid'
  | 'requests.not-assessed'
  | 'requests.stay-asked-already'
  | 'requests.no-consent'
>;
const MOST_DRAWS = 5;

type Answer = Result<SubmittedRequest, Refused>;

/** Takes a request in: from this commit on it is never lost. */
@Injectable()
export class SubmitRequest {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly work: UnitOfWork,
    private readonly requests: CareRequests,
    private readonly scope: PersonScope,
    private readonly people: MatchingFacts,
    private readonly settings: Settings,
    private readonly numbers: RequestNumbers,
  ) {}

  async execute(asked: NewCareRequest): Promise<Answer> {
    const { value: rules } = await this.settings.get('dispatch.rules');
    try {
      return await this.work.decide((tx) => this.submit(tx, asked, rules.undoSeconds));
    } catch (error) {
      // The unique key on active stays is the judge, not a look beforehand.
      if (isDuplicate(error) && asked.kind === 'residential')
        return refuse({ code: 'requests.stay-asked-already' });
      throw error;
    }
  }

  private async submit(tx: Tx, asked: NewCareRequest, undoSeconds: number): Promise<Answer> {
    const [clock] = await tx.query<{ now: Date }>('SELECT now(3) AS now');
    const now = clock!.now;
    const person = await this.people.forRequest(tx, asked.olderPersonId);
    const allowed = person && (await this.scope.canAsk(tx, tx.actor!.accountId, asked.olderPersonId));
    if (!person || !allowed) return refuse({ code: 'common.not-found' });
    const hindrance = hindranceOf(asked.kind, person);
    if (hindrance) return refuse({ code: hindrance });
    const known = { ...person, level: person.level ?? 0 };
    const units = unitsOf(asked, known, cityDate(now, this.config.process.CITY_TIME_ZONE));
    if (!units.ok) return refuse({ code: 'requests.invalid', fieldErrors: units.refusal });

    const asking: Omit<NewRequest, 'number'> = {
      id: newId(),
      olderPersonId: asked.olderPersonId,
      requestedBy: tx.actor!.accountId,
      kind: asked.kind,
      urgency: asked.urgency,
      townCode: person.townCode,
      communityCode: person.communityCode,
      point: person.point,
      level: known.level,
      sex: person.sex,
      needMask: needsOf(asked, known),
      priority: waitingPriority(known.level, person.categories),
      priceLimitFen: asked.priceLimitFen,
      towns: asked.towns,
      units: units.value,
      notes: asked.notes,
      submittedAt: now,
    };
    const request = await this.add(tx, asking, cityDate(now, this.config.process.CITY_TIME_ZONE));
    return ok({
      id: request.id,
      number: request.number,
      state: 'submitted',
      undoUntil: new Date(now.getTime() + undoSeconds * 1000).toISOString(),
      serverNow: now.toISOString(),
    });
  }

  /** Adds the request under a number that nobody has. */
  private async add(tx: Tx, asking: Omit<NewRequest, 'number'>, date: string): Promise<NewRequest> {
    for (let draws = 1; ; draws += 1) {
      const request = { ...asking, number: this.numbers.draw(date) };
      try {
        await this.requests.add(tx, request);
        return request;
      } catch (error) {
        const clash = isDuplicate(error) && (await this.requests.hasNumber(tx, request.number));
        if (!clash || draws === MOST_DRAWS) throw error;
      }
    }
  }
}

/** What about the person stands in the way of a request. */
function hindranceOf(
  kind: NewCareRequest['kind'],
  { mayBeServed, level }: PersonFacts,
): 'requests.no-consent' | 'requests.not-assessed' | undefined {
  if (!mayBeServed) return 'requests.no-consent';
  return kind === 'residential' && level === null ? 'requests.not-assessed' : undefined;
}
