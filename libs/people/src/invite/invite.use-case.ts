import { Injectable } from '@nestjs/common';
import { type NewInvitation } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { Audit, type Principal, Settings, UnitOfWork } from '@yilian/platform';
import { CityQuery } from '../city.query';
import { hasRightBasis, type LinkRefusalCode } from '../domain/link-rules';
import { voiceOf } from '../domain/own-word';
import { mayManageLinks, type Standing } from '../domain/scope';
import { PersonScope } from '../person-scope.query';
import { LinkGate } from '../steps/link-gate.query';
import { Invitations, type Invited } from '../store/invitations.store';

type InviteRefusal = { code: 'common.not-found' | 'people.basis-needed' | LinkRefusalCode };

const HOUR_MS = 3_600_000;

/** True for who may invite: whoever manages links, and the older person. */
const mayInvite = (standing: Standing): boolean => mayManageLinks(standing) || voiceOf(standing) === 'self';

/** What an invitation is judged by. */
@Injectable()
export class InviteGates {
  constructor(
    readonly scope: PersonScope,
    readonly gate: LinkGate,
    private readonly settings: Settings,
  ) {}

  async hours(): Promise<number> {
    return (await this.settings.get('people.rules')).value.invitationHours;
  }
}

/** Invites somebody to help an older person. Whether the login exists is not told: the invited answers, or nobody does. */
@Injectable()
export class Invite {
  constructor(
    private readonly work: UnitOfWork,
    private readonly city: CityQuery,
    private readonly gates: InviteGates,
    private readonly invitations: Invitations,
    private readonly audit: Audit,
  ) {}

  async execute(
    caller: Principal,
    olderPersonId: string,
    invited: Invited,
  ): Promise<Result<NewInvitation, InviteRefusal>> {
    const hours = await this.gates.hours();
    return this.work.decide<NewInvitation, InviteRefusal>(async (tx) => {
      const standing = await this.gates.scope.standing(tx, caller.accountId, olderPersonId);
      if (!standing || !mayInvite(standing)) return refuse({ code: 'common.not-found' });
      if (!hasRightBasis(invited.relation, invited.basis)) return refuse({ code: 'people.basis-needed' });
      const code = await this.gates.gate.refusal(tx, olderPersonId, standing);
      if (code) return refuse({ code });
      const expiresAt = new Date((await this.city.now(tx)).getTime() + hours * HOUR_MS);
      const made = await this.invitations.add(tx, olderPersonId, invited, expiresAt);
      await this.audit.append(tx, 'people.invited', olderPersonId, {
        ...{ invitationId: made.id, relation: invited.relation, scopes: invited.scopes },
      });
      return ok({ ...made, expiresAt: expiresAt.toISOString() });
    });
  }

  /** Takes an open invitation back; taking it back twice does nothing more. */
  async withdraw(
    caller: Principal,
    olderPersonId: string,
    invitationId: string,
  ): Promise<Result<null, { code: 'common.not-found' }>> {
    return this.work.decide<null, { code: 'common.not-found' }>(async (tx) => {
      const standing = await this.gates.scope.standing(tx, caller.accountId, olderPersonId);
      if (!standing || !mayInvite(standing)) return refuse({ code: 'common.not-found' });
      const withdrawn = await this.invitations.withdraw(tx, olderPersonId, invitationId);
      if (withdrawn === 0) return refuse({ code: 'common.not-found' });
      await this.audit.append(tx, 'people.invitation-withdrawn', olderPersonId, { invitationId });
      return ok(null);
    });
  }
}
