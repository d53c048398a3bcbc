import { Injectable } from '@nestjs/common';
import { type DepartureState } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { Audit, type Principal, Settings, type Tx, UnitOfWork } from '@yilian/platform';
import { Departures } from '../store/departures.store';
import { DeparturesQuery } from './departures.query';

type AskRefusal = { code: 'accounts.in-use' | 'accounts.leaving-already' };
type UndoRefusal = { code: 'common.not-found' };

const DAY_MS = 86_400_000;

/** The owner of an account leaves, after days of grace in which that can be taken back by signing in. */
@Injectable()
export class Leave {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: Settings,
    private readonly departures: Departures,
    private readonly obstacles: DeparturesQuery,
    private readonly audit: Audit,
  ) {}

  async show({ accountId }: Principal): Promise<DepartureState> {
    const graceDays = await this.graceDays();
    return this.work.write(async (tx) => this.state(tx, accountId, graceDays));
  }

  async ask({ accountId }: Principal): Promise<Result<DepartureState, AskRefusal>> {
    const graceDays = await this.graceDays();
    return this.work.decide<DepartureState, AskRefusal>(async (tx) => {
      if (await this.obstacles.isInUse(tx, accountId)) return refuse({ code: 'accounts.in-use' });
      const dueAt = new Date((await this.now(tx)).getTime() + graceDays * DAY_MS);
      const asked = await this.departures.ask(tx, accountId, dueAt);
      if (!asked) return refuse({ code: 'accounts.leaving-already' });
      await this.audit.append(tx, 'accounts.leaving-asked', accountId, { dueAt: dueAt.toISOString() });
      return ok(await this.state(tx, accountId, graceDays));
    });
  }

  async undo({ accountId }: Principal): Promise<Result<null, UndoRefusal>> {
    return this.work.decide<null, UndoRefusal>(async (tx) => {
      if (!(await this.departures.undo(tx, accountId))) return refuse({ code: 'common.not-found' });
      await this.audit.append(tx, 'accounts.leaving-undone', accountId);
      return ok(null);
    });
  }

  private async graceDays(): Promise<number> {
    return (await this.settings.get('people.rules')).value.deletionGraceDays;
  }

  private async now(tx: Tx): Promise<Date> {
    const [clock] = await tx.query<{ now: Date }>('SELECT now(3) AS now');
    return clock!.now;
  }

  private async state(tx: Tx, accountId: string, graceDays: number): Promise<DepartureState> {
    const dueAt = await this.departures.dueAt(tx, accountId);
    const inUse = await this.obstacles.isInUse(tx, accountId);
    const serverNow = (await this.now(tx)).toISOString();
    return { dueAt: dueAt?.toISOString() ?? null, graceDays, inUse, serverNow };
  }
}
