import { type FactOf, type FactType } from '@yilian/contracts';
import { type Tx } from '../database/tx';

/** Writes the facts recorded in the transaction, in one statement. */
export async function writeFacts(tx: Tx): Promise<void> {
  if (tx.recorded.length === 0) return;
  const actor = tx.actor?.accountId ?? null;
  await tx.execute(
    `INSERT INTO outbox_fact (type, aggregate_id, payload, actor_id) VALUES ${tx.recorded.map(() => '(?, ?, ?, ?)').join(', ')}`,
    tx.recorded.flatMap((fact) => [fact.type, fact.aggregateId, JSON.stringify(fact.payload), actor]),
  );
}

/** A stored fact on its way out. */
export type StoredFact = FactOf<FactType> & { readonly id: number };
