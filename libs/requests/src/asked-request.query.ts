import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { type NewCareRequest } from '@yilian/contracts';
import { newId, ok, refuse, type Result } from '@yilian/kernel';
import { MatchingFacts, type PersonFacts, PersonScope } from '@yilian/people';
import { CONFIG, type Reader, type Refusal, Settings } from '@yilian/platform';
import { cityDate } from './domain/city-date';
import { needsOf, unitsOf } from './domain/units';
import { waitingPriority } from './domain/waiting-priority';
import { type NewApplication } from './domain/stay';
import { chosenPlace } from './store/chosen-place.query';
import { type NewRequest } from './domain/new-request';

/** Why something cannot be asked for. */
export type AskRefusal = Refusal<
  'common.not-found' | 'requests.not-assessed' | 'requests.no-consent' | 'requests.invalid'
>;

/** A request as it would come in, but for the number that it is given then. */
export type PreparedRequest = Omit<NewRequest, 'number'>;

/** Makes of what a family asks the request that it would be, with the person's needs of this moment. */
@Injectable()
export class AskedRequest {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly scope: PersonScope,
    private readonly people: MatchingFacts,
    private readonly settings: Settings,
  ) {}

  async prepare(
    reader: Reader,
    accountId: string,
    asked: NewCareRequest,
  ): Promise<Result<PreparedRequest, AskRefusal>> {
    const [clock] = await reader.read<{ now: Date }>('SELECT now(3) AS now');
    const { now } = clock!;
    const person = await this.people.forRequest(reader, asked.olderPersonId);
    const allowed = person && (await this.scope.canAsk(reader, accountId, asked.olderPersonId));
    if (!person || !allowed) return refuse({ code: 'common.not-found' });
    const hindrance = hindranceOf(asked.kind, person);
    if (hindrance) return refuse({ code: hindrance });
    const known = { ...person, level: person.level ?? 0 };
    const { value: stays } = await this.settings.get('requests.stays');
    const units = unitsOf(asked, known, { ...stays, today: this.dateOf(now) });
    if (!units.ok) return refuse({ code: 'requests.invalid', fieldErrors: units.refusal });
    const { olderPersonId, kind, urgency, priceLimitFen, towns, notes } = asked;
    const { townCode, communityCode, point, sex } = person;
    return ok({
      ...{ id: newId(), olderPersonId, requestedBy: accountId, kind, urgency, priceLimitFen, towns, notes },
      ...{ townCode, communityCode, point, sex, level: known.level },
      needMask: needsOf(asked, known),
      priority: waitingPriority(known.level, person.categories),
      units: units.value,
      draftId: asked.draftId ?? null,
      standingOrderId: null,
      details: detailsOf(asked),
      application: applicationOf(asked, stays.keepHours),
      ...(await chosenPlace(reader, accountId, asked)),
      submittedAt: now,
    });
  }

  private dateOf(moment: Date): string {
    return cityDate(moment, this.config.process.CITY_TIME_ZONE);
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

/**
 * With somebody who answers for the person it is an application, and the bed is kept until the family confirms. Whoever is
 * placed in a hurry, or by an officer without a guardian, must not lose the bed because nobody pressed a button.
 */
function applicationOf(asked: NewCareRequest, keepHours: number): NewApplication | null {
  if (asked.kind !== 'residential' || asked.guardian === undefined) return null;
  return { guardian: asked.guardian, keepHours: asked.urgency === 'urgent' ? null : keepHours };
}

/** What was asked beside the units, in the asker's own words: to ask the same again needs it. */
function detailsOf(asked: NewCareRequest): NewRequest['details'] {
  const { needs } = asked;
  switch (asked.kind) {
    case 'residential': {
      const { bedKind, dementiaCare } = asked;
      return { needs, dementiaCare, ...(bedKind ? { bedKind } : {}) };
    }
    case 'day_care':
      return { needs, transport: asked.transport };
    case 'meal':
      return { needs };
    case 'home_care':
      return { needs, task: asked.task, skills: asked.skills };
  }
}
