import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { type LockedRequest, type ServiceKind } from '@yilian/contracts';
import { CONFIG, type Tx } from '@yilian/platform';
import { CareRequests, cityDate, firstDate, WaitingLine } from '@yilian/requests';
import { Candidates, type Sought } from './candidates.query';
import { Escalate } from './escalate.use-case';
import { Prospects } from './prospects.query';

/** So many are looked at in one turn; the next turn goes on behind them. */
const AT_ONCE = 100;

/**
 * Waiting makes sense only while somebody could serve if a unit were free. Whoever has lost that hope, because services
 * closed, is handed to people; whose day is over hears so.
 */
@Injectable()
export class ReviewLine {
  /** Where the last turn stopped. Each worker walks for itself, and a new one begins at the start. */
  private readonly lastSeen = new Map<ServiceKind, string>();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly line: WaitingLine,
    private readonly requests: CareRequests,
    private readonly prospects: Prospects,
    private readonly candidates: Candidates,
    private readonly escalate: Escalate,
  ) {}

  async execute(tx: Tx, kind: ServiceKind): Promise<void> {
    const ids = await this.line.after(tx, kind, this.lastSeen.get(kind) ?? '', AT_ONCE);
    this.lastSeen.set(kind, ids.length < AT_ONCE ? '' : ids.at(-1)!);
    const waiting = (await this.requests.lock(tx, ids)).filter(({ state }) => state === 'waiting');
    const { sought, now } = await this.prospects.of(tx, waiting);
    const today = cityDate(now, this.config.process.CITY_TIME_ZONE);
    for (const one of sought) {
      if (one.candidates.length > 0) continue;
      if (isOver(one.request, today)) await this.end(tx, one);
      else if (!(await this.candidates.lacksOnlyUnits(one.query))) await this.handOver(tx, one);
    }
  }

  private async handOver(tx: Tx, { request }: Sought): Promise<void> {
    await this.line.leave(tx, [request.id]);
    await this.escalate.begin(tx, request, 'no_provider_fits');
  }

  private async end(tx: Tx, { request }: Sought): Promise<void> {
    await this.line.leave(tx, [request.id]);
    await this.requests.move(tx, [
      { request, event: 'give_up', reason: 'past_cutoff', unmetReason: 'past_cutoff' },
    ]);
  }
}

/** A stay may begin later than asked; a meal, a session or a visit is nothing the day after. */
const isOver = ({ kind, units }: LockedRequest, today: string): boolean =>
  kind !== 'residential' && firstDate(units) < today;
