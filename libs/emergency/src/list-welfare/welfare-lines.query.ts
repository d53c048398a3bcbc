import { Injectable } from '@nestjs/common';
import { NamesQuery } from '@yilian/accounts';
import {
  type DeliveryState,
  type EscalationLevel,
  type WelfareCheckLine,
  type WelfareCheckList,
  type WelfareCheckView,
  type WelfareOutcome,
  type WelfareState,
} from '@yilian/contracts';
import { commonProblem, Database, FieldCipher, type Principal } from '@yilian/platform';
import { notePlace } from '../store/welfare-checks.store';

interface Raw {
  readonly id: string;
  readonly olderPersonId: string;
  readonly requestId: string;
  readonly townCode: string;
  readonly state: WelfareState;
  readonly version: number;
  readonly delivery: DeliveryState;
  readonly openedAt: Date;
  readonly dueAt: Date;
  readonly level: EscalationLevel;
  readonly nextStepAt: Date | null;
  readonly ownerId: string | null;
}

interface Whole extends Raw {
  readonly outcome: WelfareOutcome | null;
  readonly noteSealed: string | null;
}

interface Told {
  readonly at: Date;
  readonly event: string;
  readonly by: string | null;
}

const MOST = 200;
const LINE = `w.id, w.older_person_id AS olderPersonId, w.request_id AS requestId, w.town_code AS townCode, w.state, w.version,
  d.state AS delivery, w.opened_at AS openedAt, w.due_at AS dueAt, w.level, w.next_step_at AS nextStepAt, w.owner_id AS ownerId`;
const FROM = 'FROM welfare_check AS w JOIN meal_delivery AS d ON d.id = w.delivery_id';
const IN_AREA = "(? = 'city_officer' OR w.town_code = ?)";

/** Welfare checks of the own area. Deliveries belong to others and are only read; the person is opened elsewhere. */
@Injectable()
export class WelfareLinesQuery {
  constructor(
    private readonly database: Database,
    private readonly names: NamesQuery,
    private readonly cipher: FieldCipher,
  ) {}

  /** Those that are not closed: without an owner first, the oldest first. */
  async list({ role, townCode, accountId }: Principal): Promise<WelfareCheckList> {
    const rows = await this.database.read<Raw>(
      `SELECT ${LINE} ${FROM} WHERE w.state <> 'closed' AND ${IN_AREA}
        ORDER BY w.state = 'acknowledged', w.opened_at, w.id LIMIT ?`,
      [role, townCode ?? '', String(MOST)],
    );
    const names = await this.names.of(rows.flatMap(({ ownerId }) => ownerId ?? []));
    const now = await this.database.now();
    return { items: rows.map((row) => lineOf(row, names, accountId)), serverNow: now.toISOString() };
  }

  /** @throws ProblemException 404 for one that does not exist or is in somebody else's area. */
  async one({ role, townCode, accountId }: Principal, id: string): Promise<WelfareCheckView> {
    const [raw] = await this.database.read<Whole>(
      `SELECT ${LINE}, w.outcome, w.note_sealed AS noteSealed ${FROM} WHERE w.id = ? AND ${IN_AREA}`,
      [id, role, townCode ?? ''],
    );
    if (!raw) throw commonProblem('common.not-found');
    const told = await this.story(id);
    const { outcome, noteSealed, ...line } = raw;
    const names = await this.names.of([
      ...(raw.ownerId ? [raw.ownerId] : []),
      ...told.flatMap(({ by }) => by ?? []),
    ]);
    return {
      ...lineOf(line, names, accountId),
      outcome,
      note: noteSealed === null ? null : this.cipher.open(notePlace(id), noteSealed),
      story: told.map(({ at, event, by }) => ({
        ...{ at: at.toISOString(), event },
        by: by === null ? null : (names.get(by) ?? null),
      })),
    };
  }

  private async story(id: string): Promise<Told[]> {
    return this.database.read<Told>(
      `SELECT at, event, actor_id AS \`by\` FROM welfare_event WHERE check_id = ?
        UNION ALL
       SELECT called_at, 'call', officer_id FROM welfare_call WHERE check_id = ?
        ORDER BY at, event DESC LIMIT 200`,
      [id, id],
    );
  }
}

function lineOf(
  { ownerId, openedAt, dueAt, nextStepAt, ...line }: Raw,
  names: ReadonlyMap<string, string>,
  accountId: string,
): WelfareCheckLine {
  return {
    ...line,
    openedAt: openedAt.toISOString(),
    dueAt: dueAt.toISOString(),
    nextStepAt: nextStepAt?.toISOString() ?? null,
    owner: ownerId === null ? null : (names.get(ownerId) ?? null),
    mine: ownerId === accountId,
  };
}
