import { Injectable } from '@nestjs/common';
import { type Tx } from '@yilian/platform';
import { isOwnWord, voiceOf } from '../domain/own-word';
import { type LinkRefusalCode, refusalOfLink } from '../domain/link-rules';
import { type Standing } from '../domain/scope';
import { Consents } from '../store/consents.store';
import { Objections } from '../store/objections.store';

/** Asks what the older person said before anybody is linked or invited. */
@Injectable()
export class LinkGate {
  constructor(
    private readonly consents: Consents,
    private readonly objections: Objections,
  ) {}

  /** `accountId`: who would be linked; undefined while that is not known. */
  async refusal(
    tx: Tx,
    olderPersonId: string,
    by: Standing,
    accountId?: string,
  ): Promise<LinkRefusalCode | undefined> {
    const voice = voiceOf(by);
    // The person's own word may let in whom it kept out before.
    if (voice !== null && isOwnWord(voice)) return undefined;
    const last = await this.consents.last(tx, olderPersonId, 'family_sharing');
    const unwanted =
      accountId !== undefined && (await this.objections.isUnwanted(tx, olderPersonId, accountId));
    return refusalOfLink({ sharingWithdrawn: last?.given === false, unwanted });
  }
}
