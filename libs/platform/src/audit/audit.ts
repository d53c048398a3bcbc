import { Injectable } from '@nestjs/common';
import { type Tx } from '../database/tx';
import { RequestContext } from '../http/request-context';

/** Appends who did or saw what, in the transaction of the act. Detail holds ids and codes only. */
@Injectable()
export class Audit {
  constructor(private readonly context: RequestContext) {}

  /** What a system did with a key names the key. `action` is a literal such as `people.address-viewed`; `objectId` is what it was done to. */
  async append(
    tx: Tx,
    action: string,
    objectId: string,
    detail: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    await tx.execute(
      'INSERT INTO audit_entry (actor_id, actor_role, action, object_id, detail, correlation_id) VALUES (?, ?, ?, ?, ?, ?)',
      [
        tx.actor?.accountId ?? null,
        tx.actor?.role ?? null,
        action,
        objectId,
        JSON.stringify(tx.actor?.key ? { ...detail, accessKeyId: tx.actor.key.id } : detail),
        this.context.correlationId,
      ],
    );
  }
}
