import { Injectable } from '@nestjs/common';
import { type FindingAct, type FindingState, type Role } from '@yilian/contracts';
import { type Reader, type Tx } from '@yilian/platform';
import { type ChainedStep, type ChainEnd, type Evidence, type FindingHead } from '../domain/chain';
import { type Turn } from '../domain/finding';
import { FindingChain } from './chain.store';

/** A finding with all that is kept of it beside its steps. */
export interface StoredFinding extends FindingHead, ChainEnd {
  readonly round: number;
  readonly roundOn: string;
  /** Of the house, as it is now. */
  readonly townCode: string | null;
  readonly now: Date;
}

/** How a finding begins. */
export interface Opening {
  readonly role: Role;
  readonly dueOn: string;
  readonly today: string;
  readonly now: Date;
  readonly words: string;
}

/** What is done, with what is said and handed in. */
export interface Said {
  readonly act: FindingAct;
  readonly words: string | null;
  readonly evidence: readonly Evidence[];
}

const COLUMNS = `id, number, provider_id AS providerId, service_id AS serviceId, item_code AS itemCode, item_zh AS itemZh,
  item_en AS itemEn, severity, source, found_on AS foundOn, found_by AS foundBy, follows, state, version, due_on AS dueOn,
  asks_until AS asksUntil, round, round_on AS roundOn, seal,
  (SELECT town_code FROM provider WHERE provider.id = finding.provider_id) AS townCode, now(3) AS now FROM finding`;

/** The only writer of findings. Houses belong to others and are only read. */
@Injectable()
export class Findings {
  constructor(private readonly chain: FindingChain) {}

  /** Opens a finding: its first step holds what was seen. */
  async open(
    tx: Tx,
    head: FindingHead & { readonly townCode: string | null },
    terms: Opening,
  ): Promise<void> {
    const { role, dueOn, today, now, words } = terms;
    const step = this.step(head.id, 1, { accountId: head.foundBy, role }, now, {
      ...{ act: 'open', words, evidence: [], to: 'open', dueOn, asksUntil: null },
    });
    const seal = await this.chain.append(tx, head, step, '');
    await tx.execute(
      `INSERT INTO finding (id, number, provider_id, service_id, item_code, item_zh, item_en, severity, source, found_on,
         found_by, follows, state, due_on, round_on, seal)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open', ?, ?, ?)`,
      [
        ...[head.id, head.number, head.providerId, head.serviceId, head.itemCode, head.itemZh, head.itemEn],
        ...[head.severity, head.source, head.foundOn, head.foundBy, head.follows, dueOn, today, seal],
      ],
    );
    this.tell(tx, head, 'open', 'open', 1);
  }

  async find(reader: Reader, id: string): Promise<StoredFinding | undefined> {
    const [row] = await reader.query<StoredFinding>(`SELECT ${COLUMNS} WHERE id = ?`, [id]);
    return row;
  }

  async lock(tx: Tx, id: string): Promise<StoredFinding | undefined> {
    const [row] = await tx.query<StoredFinding>(`SELECT ${COLUMNS} WHERE id = ? FOR UPDATE`, [id]);
    return row;
  }

  /** Some findings after the id, for who looks at all of them. */
  async after(reader: Reader, id: string, limit: number): Promise<StoredFinding[]> {
    return reader.query<StoredFinding>(`SELECT ${COLUMNS} WHERE id > ? ORDER BY id LIMIT ?`, [id, limit]);
  }

  /** Step, state and fact in one go. @throws Error when the row is not what was locked. */
  async move(tx: Tx, finding: StoredFinding, said: Said, turn: Turn, today: string): Promise<number> {
    const { id, version, now } = finding;
    const seq = version + 1;
    const step = this.step(id, seq, tx.actor!, now, { ...said, ...turn });
    const seal = await this.chain.append(tx, finding, step, finding.seal);
    const moved = await tx.execute(
      `UPDATE finding SET state = ?, version = ?, due_on = ?, asks_until = ?, round = IF(?, ?, round),
              round_on = IF(?, ?, round_on), seal = ? WHERE id = ? AND version = ?`,
      [
        ...[turn.to, seq, turn.dueOn, turn.asksUntil, turn.newRound, seq],
        ...[turn.newRound, today, seal, id, version],
      ],
    );
    if (moved !== 1) throw new Error(`Finding ${id} is not at version ${version}`);
    this.tell(tx, finding, said.act, turn.to, seq);
    return seq;
  }

  private step(
    id: string,
    seq: number,
    by: { readonly accountId: string; readonly role: Role },
    at: Date,
    done: Omit<Said, 'act'> & Omit<Turn, 'newRound'> & { readonly act: FindingAct | 'open' },
  ): ChainedStep {
    const { act, to: toState, dueOn, asksUntil, words, evidence } = done;
    const wordsSealed = this.chain.sealWords(id, seq, words);
    const [actorId, actorRole] = [by.accountId, by.role];
    return { seq, act, toState, at, actorId, actorRole, dueOn, asksUntil, wordsSealed, evidence };
  }

  private tell(
    tx: Tx,
    { id, providerId, townCode, foundBy }: FindingHead & { readonly townCode: string | null },
    act: FindingAct | 'open',
    state: FindingState,
    version: number,
  ): void {
    const whose = { findingId: id, providerId, townCode, officerId: foundBy };
    tx.record('inspection.finding-changed.v1', id, { ...whose, act, state, version });
  }
}
