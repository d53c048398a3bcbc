import { Injectable } from '@nestjs/common';
import { type RuleCap, type RuleGives, type RuleWho, type ServiceKind, type Text } from '@yilian/contracts';
import { type Reader, type Tx } from '@yilian/platform';
import { type SubsidyRule } from '../domain/rule';

interface Stored {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly name: string;
  readonly kind: ServiceKind | null;
  readonly who: string;
  readonly gives: string;
  readonly cap: string | null;
  readonly one_of: string | null;
  readonly valid_from: string;
  readonly valid_until: string | null;
  readonly how_to: string;
  readonly source: string;
  readonly demo: number;
}

const COLUMNS =
  'id, code, version, name, kind, who, gives, cap, one_of, valid_from, valid_until, how_to, source, demo';

/** The dated rules. */
@Injectable()
export class SubsidyRules {
  /** Rules in force on one of the days from `from` to `until`, in the order of code and version. */
  async between(reader: Reader, from: string, until: string): Promise<SubsidyRule[]> {
    const rows = await reader.query<Stored>(
      `SELECT ${COLUMNS} FROM subsidy_rule
        WHERE valid_from <= ? AND (valid_until IS NULL OR (valid_until >= ? AND valid_until >= valid_from))
        ORDER BY code, version`,
      [until, from],
    );
    return rows.map(ruleOf);
  }

  /** The versions of a code, locked. */
  async lockVersions(tx: Tx, code: string): Promise<SubsidyRule[]> {
    const rows = await tx.query<Stored>(
      `SELECT ${COLUMNS} FROM subsidy_rule WHERE code = ? ORDER BY version FOR UPDATE`,
      [code],
    );
    return rows.map(ruleOf);
  }

  async lock(tx: Tx, id: string): Promise<SubsidyRule | undefined> {
    const [row] = await tx.query<Stored>(`SELECT ${COLUMNS} FROM subsidy_rule WHERE id = ? FOR UPDATE`, [id]);
    return row && ruleOf(row);
  }

  /** @throws 1062 when somebody else has added this version of the code. */
  async add(tx: Tx, rule: SubsidyRule): Promise<void> {
    await tx.execute(
      `INSERT INTO subsidy_rule (${COLUMNS}, added_by) VALUES (${COLUMNS.split(',')
        .map(() => '?')
        .join(', ')}, ?)`,
      [
        ...[rule.id, rule.code, rule.version, JSON.stringify(rule.name), rule.kind],
        ...[JSON.stringify(rule.who), JSON.stringify(rule.gives), rule.cap && JSON.stringify(rule.cap)],
        ...[rule.oneOf, rule.from, rule.until, JSON.stringify(rule.howTo), rule.source, rule.demo],
        tx.actor?.accountId ?? null,
      ],
    );
  }

  /** Writes the last day of a version; an end is only ever brought forward. True when it was. */
  async end(tx: Tx, id: string, until: string): Promise<boolean> {
    const ended = await tx.execute(
      'UPDATE subsidy_rule SET valid_until = ? WHERE id = ? AND (valid_until IS NULL OR valid_until > ?)',
      [until, id, until],
    );
    return ended === 1;
  }
}

function ruleOf(row: Stored): SubsidyRule {
  const { id, code, version, kind, source } = row;
  return {
    ...{ id, code, version, kind, source, oneOf: row.one_of, demo: row.demo === 1 },
    ...{ from: row.valid_from, until: row.valid_until },
    name: JSON.parse(row.name) as Text,
    howTo: JSON.parse(row.how_to) as Text,
    who: JSON.parse(row.who) as RuleWho,
    gives: JSON.parse(row.gives) as RuleGives,
    cap: row.cap === null ? null : (JSON.parse(row.cap) as RuleCap),
  };
}
