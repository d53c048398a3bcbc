import { type LockedRequest } from '@yilian/contracts';
import { Injectable } from '@nestjs/common';
import { Settings, type Tx } from '@yilian/platform';
import { Searches } from '../store/searches.store';
import { Candidates, type Findings } from './candidates.query';

/** What the index answers for some requests, and the database's time of asking. */
export interface Prospect extends Findings {
  readonly now: Date;
}

/** Asks for whole requests who could serve them now, with the memory of who was asked before. */
@Injectable()
export class Prospects {
  constructor(
    private readonly searches: Searches,
    private readonly candidates: Candidates,
    private readonly settings: Settings,
  ) {}

  async of(tx: Tx, requests: readonly LockedRequest[]): Promise<Prospect> {
    const { value: rules } = await this.settings.get('dispatch.rules');
    const [clock] = await tx.query<{ now: Date }>('SELECT now(3) AS now');
    const searches = await this.searches.of(tx, requests, rules.askAgainAfterSeconds);
    return { ...(await this.candidates.of(requests, searches, rules, clock!.now)), now: clock!.now };
  }
}
