import { Injectable } from '@nestjs/common';
import { ok } from '@yilian/kernel';
import { UnitOfWork } from '@yilian/platform';
import { type Asked, type Asking, type AskPort } from './ask.port';

/** Keeps what would have been written or said where the operator and tests can read it. Stands in for a gateway. */
@Injectable()
export class RecordingAsks implements AskPort {
  constructor(private readonly work: UnitOfWork) {}

  async write({ path, text, ...asking }: Asking & { readonly path: string }): Promise<Asked> {
    return this.keep({ ...asking, text: `${text}${path}` });
  }

  async call(asking: Asking): Promise<Asked> {
    return this.keep(asking);
  }

  private async keep({ key, number, text }: Asking): Promise<Asked> {
    const maskedTo = `${number.slice(0, 3)}****${number.slice(-4)}`;
    await this.work.write(async (tx) =>
      tx.execute(
        `INSERT INTO recorded_asking (asked_id, masked_to, text) VALUES (?, ?, ?)
          ON DUPLICATE KEY UPDATE text = VALUES(text)`,
        [key, maskedTo, text],
      ),
    );
    return ok(null);
  }
}
