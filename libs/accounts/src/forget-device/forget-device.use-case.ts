import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@yilian/kernel';
import { Audit, UnitOfWork } from '@yilian/platform';
import { DeviceStore } from '../store/device.store';

/** Forgets a device of the caller: lost, given away, or shared with others. Signing out alone leaves it known. */
@Injectable()
export class ForgetDevice {
  constructor(
    private readonly work: UnitOfWork,
    private readonly devices: DeviceStore,
    private readonly audit: Audit,
  ) {}

  async execute(deviceId: string): Promise<Result<null, { code: 'common.not-found' }>> {
    return this.work.decide<null, { code: 'common.not-found' }>(async (tx) => {
      const { accountId } = tx.actor!;
      if (!(await this.devices.forget(tx, accountId, deviceId))) return refuse({ code: 'common.not-found' });
      await this.audit.append(tx, 'accounts.device-forgotten', accountId, { deviceId });
      return ok(null);
    });
  }
}
