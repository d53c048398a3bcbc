import { Injectable } from '@nestjs/common';
import { type Tx } from '@yilian/platform';
import { type OnDuty } from '../domain/visit-alarm';

/** Who is named on duty now. The plan of duty and the accounts belong to others and are only read. */
@Injectable()
export class OnDutyQuery {
  async of(tx: Tx, townCode: string): Promise<OnDuty> {
    const rows = await tx.query<{ area: string; officerId: string }>(
      `SELECT plan.area_code AS area, plan.account_id AS officerId
         FROM duty AS plan JOIN account ON account.id = plan.account_id AND account.state = 'active'
        WHERE plan.area_code IN (?, 'city') AND plan.from_at <= now(3) AND (plan.to_at IS NULL OR plan.to_at > now(3))
        ORDER BY plan.from_at DESC`,
      [townCode],
    );
    const named = (code: string): string | undefined => rows.find(({ area }) => area === code)?.officerId;
    return { town: named(townCode), city: named('city') };
  }
}
