import { Injectable } from '@nestjs/common';
import { type Tx } from '@yilian/platform';
import { type Check, WelfareChecks } from '../store/welfare-checks.store';

/** Opens a welfare check to an officer of its area. */
@Injectable()
export class CheckInArea {
  constructor(private readonly checks: WelfareChecks) {}

  /** Locked; undefined when there is none or it is in somebody else's area. */
  async lock(tx: Tx, id: string): Promise<Check | undefined> {
    const check = await this.checks.lock(tx, id);
    const { role, townCode } = tx.actor!;
    return role === 'city_officer' || check?.townCode === townCode ? check : undefined;
  }
}
