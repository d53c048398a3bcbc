import { Injectable } from '@nestjs/common';
import { type Tx } from '@yilian/platform';
import { CityQuery } from '../city.query';
import { type LinkRefusalCode } from '../domain/link-rules';
import { PersonScope } from '../person-scope.query';
import { LinkGate } from '../steps/link-gate.query';
import { FamilyLinkStore } from '../store/family-link.store';
import { type OpenInvitation } from '../store/invitations.store';
import { PersonNotices } from '../store/person-notices.store';

/** Turns an accepted invitation into a link, if whoever invited may still do so and the older person did not say no. */
@Injectable()
export class InvitedLink {
  constructor(
    private readonly city: CityQuery,
    private readonly scope: PersonScope,
    private readonly gate: LinkGate,
    private readonly links: FamilyLinkStore,
    private readonly notices: PersonNotices,
  ) {}

  /** Why there is no link, or undefined when there is one. */
  async make(
    tx: Tx,
    id: string,
    accountId: string,
    invitation: OpenInvitation,
  ): Promise<LinkRefusalCode | 'people.already-linked' | 'common.not-found' | undefined> {
    const { olderPersonId, relation, basis, scopes, validTo, invitedBy } = invitation;
    const inviter = await this.scope.standing(tx, invitedBy, olderPersonId);
    if (!inviter) return 'common.not-found';
    const refusal = await this.gate.refusal(tx, olderPersonId, inviter, accountId);
    if (refusal) return refusal;
    // Before the link: a new own account is told of on the phone, not to whoever holds that account.
    await this.notices.due(tx, { olderPersonId, kind: 'link_added', by: invitedBy });
    const consentedAt = await this.city.now(tx);
    const link = { id, accountId, olderPersonId, relation, basis, scopes, validTo, consentedAt };
    if (!(await this.links.grant(tx, link))) return 'people.already-linked';
    tx.record('people.older-person-changed.v1', olderPersonId, {
      olderPersonId,
      townCode: inviter.personTownCode,
    });
    return undefined;
  }
}
