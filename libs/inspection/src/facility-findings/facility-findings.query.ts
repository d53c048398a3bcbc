import { Injectable } from '@nestjs/common';
import { type FacilityFindings } from '@yilian/contracts';
import { Database } from '@yilian/platform';
import { ProvidersDay } from '@yilian/providers';
import { isOverdue } from '../domain/finding';

type Serious = FacilityFindings['serious'][number];
type Raw = Omit<Serious, 'item' | 'overdue'> & { readonly itemZh: string; readonly itemEn: string };

/** What everybody may know: the items of the list and days, never what was written. */
@Injectable()
export class FacilityFindingsQuery {
  constructor(
    private readonly database: Database,
    private readonly day: ProvidersDay,
  ) {}

  /** Undefined when there is no such facility. */
  async of(facilityId: string): Promise<FacilityFindings | undefined> {
    const [looked] = await this.database.read<{ inspectedOn: string | null }>(
      'SELECT inspected_on AS inspectedOn FROM provider WHERE id = ?',
      [facilityId],
    );
    if (!looked) return undefined;
    const [counted] = await this.database.read<{ foundOn: string | null; open: string; corrected: string }>(
      `SELECT MAX(found_on) AS foundOn, COALESCE(SUM(state <> 'accepted'), 0) AS open,
              COALESCE(SUM(state = 'accepted'), 0) AS corrected
         FROM finding WHERE provider_id = ? AND state <> 'withdrawn'`,
      [facilityId],
    );
    const lookedOn = latest(looked.inspectedOn, counted!.foundOn);
    return {
      ...{ facilityId, lookedOn },
      open: lookedOn === null ? null : Number(counted!.open),
      corrected: lookedOn === null ? null : Number(counted!.corrected),
      serious: await this.serious(facilityId),
    };
  }

  private async serious(facilityId: string): Promise<Serious[]> {
    const rows = await this.database.read<Raw>(
      `SELECT item_zh AS itemZh, item_en AS itemEn, severity, state, found_on AS foundOn, due_on AS dueOn FROM finding
        WHERE provider_id = ? AND state IN ('open', 'answered', 'returned') AND severity <> 'minor'
        ORDER BY due_on, id`,
      [facilityId],
    );
    const today = await this.day.today();
    return rows.map(({ itemZh: zh, itemEn: en, ...row }) => ({
      ...row,
      item: { zh, en },
      overdue: isOverdue(row, today),
    }));
  }
}

const latest = (a: string | null, b: string | null): string | null =>
  a === null || (b !== null && b > a) ? b : a;
