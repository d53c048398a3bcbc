import { Injectable } from '@nestjs/common';
import { NamesQuery } from '@yilian/accounts';
import { type EscalationLevel, type SosLine, type SosLines, type SosState } from '@yilian/contracts';
import { Database, type Principal } from '@yilian/platform';

interface Raw {
  readonly id: string;
  readonly state: SosState;
  readonly version: number;
  readonly townCode: string | null;
  readonly raisedAt: Date;
  readonly pressedAt: Date | null;
  readonly presses: number;
  readonly level: EscalationLevel;
  readonly nextStepAt: Date | null;
  readonly ownerId: string | null;
}

export const LINE_COLUMNS = `id, state, version, town_code AS townCode, raised_at AS raisedAt, pressed_at AS pressedAt,
  presses, level, next_step_at AS nextStepAt, owner_id AS ownerId`;
const MOST = 200;

/** Calls for help that are not over: of the own town, for the city of all. Those without an owner first, the oldest first. */
@Injectable()
export class SosLinesQuery {
  constructor(
    private readonly database: Database,
    private readonly names: NamesQuery,
  ) {}

  async execute({ role, townCode, accountId }: Principal): Promise<SosLines> {
    const rows = await this.database.read<Raw>(
      `SELECT ${LINE_COLUMNS} FROM sos_alert
        WHERE state IN ('raised', 'acknowledged') AND (? = 'city_officer' OR town_code = ?)
        ORDER BY state = 'acknowledged', raised_at, id LIMIT ?`,
      [role, townCode ?? '', String(MOST)],
    );
    const names = await this.names.of(rows.flatMap(({ ownerId }) => ownerId ?? []));
    const now = await this.database.now();
    return { items: rows.map((row) => lineOf(row, names, accountId)), serverNow: now.toISOString() };
  }
}

/** A row as a line of the list, for the account that looks. */
export function lineOf(row: Raw, names: ReadonlyMap<string, string>, accountId: string): SosLine {
  const { id, state, version, townCode, raisedAt, pressedAt, presses, level, nextStepAt, ownerId } = row;
  return {
    ...{ id, state, version, townCode, presses, level, ownerId },
    raisedAt: raisedAt.toISOString(),
    pressedAt: pressedAt?.toISOString() ?? null,
    nextStepAt: nextStepAt?.toISOString() ?? null,
    owner: ownerId === null ? null : (names.get(ownerId) ?? null),
    mine: ownerId === accountId,
  };
}
