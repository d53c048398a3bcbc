import { Injectable } from '@nestjs/common';
import { type EscalationLevel } from '@yilian/contracts';
import { type Tx } from '@yilian/platform';
import { type OnDuty } from '../domain/climb';

const LEVELS: readonly EscalationLevel[] = ['community', 'town', 'city'];
const MOST_OF_THE_BUREAU = 50;

/** Who is on duty for a place. The plan of duty and the accounts belong to others and are only read. */
@Injectable()
export class DutyQuery {
  /** The named persons who can still sign in, nearest first. */
  async of(
    tx: Tx,
    { communityCode, townCode }: { readonly communityCode: string | null; readonly townCode: string | null },
  ): Promise<OnDuty[]> {
    const areas = [communityCode, townCode, 'city'];
    const rows = await tx.query<{ area_code: string; account_id: string }>(
      `SELECT duty.area_code, duty.account_id FROM duty
         JOIN account ON account.id = duty.account_id AND account.state = 'active'
        WHERE duty.area_code IN (?) AND duty.from_at <= now(3) AND (duty.to_at IS NULL OR duty.to_at > now(3))
        ORDER BY duty.from_at DESC`,
      [areas.filter((area) => area !== null)],
    );
    return LEVELS.flatMap((level, index) => {
      const named = rows.find((row) => row.area_code === areas[index]);
      return named ? [{ level, accountId: named.account_id }] : [];
    });
  }

  /** Everybody of the city's bureau, for when nobody on duty answers. */
  async everybody(tx: Tx): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      "SELECT id FROM account WHERE role = 'city_officer' AND state = 'active' ORDER BY id LIMIT ?",
      [MOST_OF_THE_BUREAU],
    );
    return rows.map((row) => row.id);
  }
}
