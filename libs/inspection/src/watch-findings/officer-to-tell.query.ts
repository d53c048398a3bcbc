import { type FindingStep } from '@yilian/contracts';
import { type Tx } from '@yilian/platform';
import { type StoredFinding } from '../store/findings.store';

/**
 * The officer who hears of it: who found it, or who is on duty in the town when that account is closed, and at the end who
 * is on duty for the city. Null where the house is told, or nobody is named. Accounts and duty belong to others.
 */
export async function officerToTell(
  tx: Tx,
  { foundBy, townCode }: Pick<StoredFinding, 'foundBy' | 'townCode'>,
  step: FindingStep,
): Promise<string | null> {
  if (step === 'near' || step === 'due') return null;
  if (step === 'city') return onDuty(tx, 'city');
  const [active] = await tx.query("SELECT 1 FROM account WHERE id = ? AND state = 'active'", [foundBy]);
  if (active) return foundBy;
  return townCode === null ? null : onDuty(tx, townCode);
}

async function onDuty(tx: Tx, areaCode: string): Promise<string | null> {
  const [named] = await tx.query<{ officerId: string }>(
    `SELECT plan.account_id AS officerId
       FROM duty AS plan JOIN account ON account.id = plan.account_id AND account.state = 'active'
      WHERE plan.area_code = ? AND plan.from_at <= now(3) AND (plan.to_at IS NULL OR plan.to_at > now(3))
      ORDER BY plan.from_at DESC LIMIT 1`,
    [areaCode],
  );
  return named?.officerId ?? null;
}
