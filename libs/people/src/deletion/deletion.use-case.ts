import { Inject, Injectable } from '@nestjs/common';
import { type DeletionState } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import {
  Audit,
  PERSONAL_DATA,
  type PersonalDataHolder,
  type Principal,
  Settings,
  type Tx,
  UnitOfWork,
} from '@yilian/platform';
import { CityQuery } from '../city.query';
import { voiceOf } from '../domain/own-word';
import { viewOf } from '../domain/scope';
import { PersonScope } from '../person-scope.query';
import { Deletions } from '../store/deletions.store';
import { OlderPersonStore } from '../store/older-person.store';
import { PersonNotices } from '../store/person-notices.store';

type AskRefusal = { code: 'common.not-found' | 'people.in-use' | 'people.deletion-asked-already' };
type UndoRefusal = { code: 'common.not-found' };

const DAY_MS = 86_400_000;

/** Who may ask for a deletion, and what stands in its way. */
@Injectable()
export class DeletionGate {
  constructor(
    @Inject(PERSONAL_DATA) private readonly holders: readonly PersonalDataHolder[],
    private readonly settings: Settings,
    private readonly city: CityQuery,
    private readonly scope: PersonScope,
    private readonly persons: OlderPersonStore,
  ) {}

  /** Undefined for who may not know of the person. */
  async mayAsk(tx: Tx, caller: Principal, olderPersonId: string): Promise<boolean | undefined> {
    const standing = await this.scope.standing(tx, caller.accountId, olderPersonId);
    if (!standing || viewOf(standing) === 'none') return undefined;
    return voiceOf(standing) !== null;
  }

  async graceDays(): Promise<number> {
    return (await this.settings.get('people.rules')).value.deletionGraceDays;
  }

  async now(tx: Tx): Promise<Date> {
    return this.city.now(tx);
  }

  async lock(tx: Tx, olderPersonId: string): Promise<boolean> {
    return this.persons.lock(tx, olderPersonId);
  }

  async isInUse(tx: Tx, olderPersonId: string): Promise<boolean> {
    for (const holder of this.holders) if (await holder.isInUse(tx, olderPersonId)) return true;
    return false;
  }
}

/** Asks for the deletion of an older person's data, shows where it stands, and takes it back in time. */
@Injectable()
export class Deletion {
  constructor(
    private readonly work: UnitOfWork,
    private readonly gate: DeletionGate,
    private readonly deletions: Deletions,
    private readonly notices: PersonNotices,
    private readonly audit: Audit,
  ) {}

  async show(caller: Principal, olderPersonId: string): Promise<Result<DeletionState, UndoRefusal>> {
    const graceDays = await this.gate.graceDays();
    return this.work.decide<DeletionState, UndoRefusal>(async (tx) => {
      const mayAsk = await this.gate.mayAsk(tx, caller, olderPersonId);
      if (mayAsk === undefined) return refuse({ code: 'common.not-found' });
      return ok(await this.state(tx, olderPersonId, { graceDays, mayAsk }));
    });
  }

  async ask(caller: Principal, olderPersonId: string): Promise<Result<DeletionState, AskRefusal>> {
    const graceDays = await this.gate.graceDays();
    return this.work.decide<DeletionState, AskRefusal>(async (tx) => {
      const mayAsk = await this.gate.mayAsk(tx, caller, olderPersonId);
      if (!mayAsk || !(await this.gate.lock(tx, olderPersonId))) return refuse({ code: 'common.not-found' });
      if (await this.gate.isInUse(tx, olderPersonId)) return refuse({ code: 'people.in-use' });
      const dueAt = new Date((await this.gate.now(tx)).getTime() + graceDays * DAY_MS);
      const asked = await this.deletions.ask(tx, olderPersonId, dueAt);
      if (!asked) return refuse({ code: 'people.deletion-asked-already' });
      await this.notices.due(tx, { olderPersonId, kind: 'deletion_requested', by: caller.accountId });
      await this.audit.append(tx, 'people.deletion-asked', olderPersonId, { dueAt: dueAt.toISOString() });
      return ok(await this.state(tx, olderPersonId, { graceDays, mayAsk }));
    });
  }

  async undo(caller: Principal, olderPersonId: string): Promise<Result<null, UndoRefusal>> {
    return this.work.decide<null, UndoRefusal>(async (tx) => {
      const allowed = await this.gate.mayAsk(tx, caller, olderPersonId);
      const undone = allowed === true && (await this.deletions.undo(tx, olderPersonId));
      if (!undone) return refuse({ code: 'common.not-found' });
      await this.notices.due(tx, { olderPersonId, kind: 'deletion_undone', by: caller.accountId });
      await this.audit.append(tx, 'people.deletion-undone', olderPersonId);
      return ok(null);
    });
  }

  private async state(
    tx: Tx,
    olderPersonId: string,
    known: { readonly graceDays: number; readonly mayAsk: boolean },
  ): Promise<DeletionState> {
    const dueAt = await this.deletions.dueAt(tx, olderPersonId);
    const inUse = await this.gate.isInUse(tx, olderPersonId);
    const now = await this.gate.now(tx);
    return { ...known, dueAt: dueAt?.toISOString() ?? null, inUse, serverNow: now.toISOString() };
  }
}
