import { Injectable } from '@nestjs/common';
import { CONSENT_TEXT_VERSION, type ConsentBook } from '@yilian/contracts';
import { Database, type Principal } from '@yilian/platform';
import { lastWords, standingOf } from '../domain/consent';
import { isOwnWord, mayOverrule, voiceOf } from '../domain/own-word';
import { viewOf } from '../domain/scope';
import { PersonScope } from '../person-scope.query';
import { Consents } from '../store/consents.store';

/** What an older person agrees to, and how it came to it. */
@Injectable()
export class ShowConsentsQuery {
  constructor(
    private readonly database: Database,
    private readonly scope: PersonScope,
    private readonly consents: Consents,
  ) {}

  /** Undefined when there is no such person or the caller may not know of it. */
  async execute(caller: Principal, olderPersonId: string): Promise<ConsentBook | undefined> {
    const standing = await this.scope.standing(this.database, caller.accountId, olderPersonId);
    if (!standing || viewOf(standing) === 'none') return undefined;
    const voice = voiceOf(standing);
    const history = await this.consents.history(this.database, olderPersonId);
    return {
      textVersion: CONSENT_TEXT_VERSION,
      standing: lastWords(history).map(({ purpose, last }) => ({
        purpose,
        state: standingOf(purpose, last),
        ownWord: last !== undefined && isOwnWord(last.way),
        since: last?.at.toISOString() ?? null,
        mayChange: voice !== null && mayOverrule(last?.way ?? null, voice),
      })),
      history: history.map(({ purpose, given, way, textVersion, actorId, actorRole, at }) => ({
        ...{ purpose, given, way, textVersion },
        byRole: actorRole,
        mine: actorId === caller.accountId,
        at: at.toISOString(),
      })),
    };
  }
}
