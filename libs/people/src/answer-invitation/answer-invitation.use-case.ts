import { Injectable } from '@nestjs/common';
import { type AnsweredInvitation, type InvitationView } from '@yilian/contracts';
import { newId, ok, refuse, type Result } from '@yilian/kernel';
import { Audit, type Principal, type Tx, UnitOfWork } from '@yilian/platform';
import { maskName } from '../domain/present';
import { OlderPersonStore } from '../store/older-person.store';
import { HourlyQuotaStore } from '../store/hourly-quota.store';
import { Invitations, type OpenInvitation } from '../store/invitations.store';
import { InvitedLink } from './invited-link.use-case';

/** Nobody types a code wrong more often; whoever guesses does. */
const TRIES_PER_HOUR = 20;

type LookRefusal = { code: 'people.no-such-invitation' | 'people.hourly-limit' };
type AnswerRefusal =
  | LookRefusal
  | { code: 'people.already-linked' | 'people.own-word' | 'people.no-consent' | 'common.not-found' };

/** A wrong code is a refusal that commits: the try has to count. */
const counted = <T, R>(result: Result<Result<T, R>, R>): Result<T, R> => (result.ok ? result.value : result);

/** Counts tries and opens invitations. */
@Injectable()
export class InvitationTries {
  constructor(
    private readonly invitations: Invitations,
    private readonly quota: HourlyQuotaStore,
    private readonly persons: OlderPersonStore,
  ) {}

  /** The locked invitation, or why there is none. */
  async open(
    tx: Tx,
    { accountId }: Principal,
    code: string,
  ): Promise<OpenInvitation | 'people.no-such-invitation' | 'people.hourly-limit'> {
    const allowed = await this.quota.take(tx, accountId, 'try-invitation', TRIES_PER_HOUR);
    if (!allowed) return 'people.hourly-limit';
    return (await this.invitations.lockByCode(tx, code, accountId)) ?? 'people.no-such-invitation';
  }

  async maskedName(tx: Tx, { olderPersonId }: OpenInvitation): Promise<string> {
    const person = await this.persons.byId(tx, olderPersonId);
    return maskName(person?.contact.name ?? '');
  }
}

/** The invited looks at an invitation and answers it, once. The code is the proof; a login named in it must fit too. */
@Injectable()
export class AnswerInvitation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly invitations: Invitations,
    private readonly tries: InvitationTries,
    private readonly link: InvitedLink,
    private readonly audit: Audit,
  ) {}

  async look(caller: Principal, code: string): Promise<Result<InvitationView, LookRefusal>> {
    return counted(
      await this.work.decide<Result<InvitationView, LookRefusal>, LookRefusal>(async (tx) => {
        const invitation = await this.tries.open(tx, caller, code);
        if (typeof invitation === 'string') return ok(refuse({ code: invitation }));
        const { relation, scopes, expiresAt } = invitation;
        const olderPersonName = await this.tries.maskedName(tx, invitation);
        const shown = { olderPersonName, relation, scopes: [...scopes], expiresAt: expiresAt.toISOString() };
        return ok(ok(shown));
      }),
    );
  }

  async execute(
    caller: Principal,
    code: string,
    accept: boolean,
  ): Promise<Result<AnsweredInvitation, AnswerRefusal>> {
    type Answer = Result<AnsweredInvitation, AnswerRefusal>;
    return counted(
      await this.work.decide<Answer, AnswerRefusal>(async (tx) => {
        const invitation = await this.tries.open(tx, caller, code);
        if (typeof invitation === 'string') return ok(refuse({ code: invitation }));
        const closed = await this.invitations.close(tx, invitation.id, accept ? 'accepted' : 'declined');
        if (!closed) return refuse({ code: 'people.no-such-invitation' });
        const { id: invitationId, olderPersonId } = invitation;
        const action = accept ? 'people.invitation-accepted' : 'people.invitation-declined';
        await this.audit.append(tx, action, olderPersonId, { invitationId });
        if (!accept) return ok(ok({ accepted: false, olderPersonId: null }));
        const refusal = await this.link.make(tx, newId(), caller.accountId, invitation);
        return refusal ? refuse({ code: refusal }) : ok(ok({ accepted: true, olderPersonId }));
      }),
    );
  }
}
