import { Injectable } from '@nestjs/common';
import { type HookDeliveryState, type HookDelivery, type HookDeliveryPage } from '@yilian/contracts';
import { ok, refuse } from '@yilian/kernel';
import { Database, FieldCipher, RequestContext } from '@yilian/platform';
import { type Answer } from '../integration.problems';
import { answerAt } from '../store/hook-deliveries.store';
import { Webhooks } from '../store/webhooks.store';

interface Line {
  readonly id: string;
  readonly sequence: number;
  readonly kind: HookDelivery['kind'];
  readonly at: Date;
  readonly state: HookDeliveryState;
  readonly tries: number;
  readonly nextAt: Date | null;
  readonly triedAt: Date | null;
  readonly status: number | null;
  readonly trouble: NonNullable<HookDelivery['lastTry']>['trouble'];
  readonly ms: number | null;
  readonly answerSealed: string | null;
}

const PAGE = 30;
const LAST = Number.MAX_SAFE_INTEGER;

/** What a webhook was told, and how that went. */
@Injectable()
export class ListHookDeliveriesQuery {
  constructor(
    private readonly database: Database,
    private readonly webhooks: Webhooks,
    private readonly context: RequestContext,
    private readonly cipher: FieldCipher,
  ) {}

  async execute(
    webhookId: string,
    state: HookDeliveryState | undefined,
    before: number = LAST,
  ): Promise<Answer<HookDeliveryPage, 'common.not-found'>> {
    const hook = await this.webhooks.own(webhookId, this.context.principal?.providerId ?? '');
    if (!hook) return refuse({ code: 'common.not-found' });
    const rows = await this.database.query<Line>(
      `SELECT id, sequence, kind, happened_at AS at, state, tries, next_at AS nextAt, tried_at AS triedAt,
              last_status AS status, last_trouble AS trouble, last_ms AS ms, answer_sealed AS answerSealed
         FROM webhook_delivery WHERE webhook_id = ? AND sequence < ? AND state IN (?)
        ORDER BY sequence DESC LIMIT ${PAGE + 1}`,
      [webhookId, before, state ? [state] : ['waiting', 'delivered', 'failed']],
    );
    const shown = rows.slice(0, PAGE);
    return ok({
      items: shown.map((row) => this.shown(row)),
      next: rows.length > PAGE ? shown.at(-1)!.sequence : null,
      serverNow: hook.now.toISOString(),
    });
  }

  private shown({ at, nextAt, triedAt, status, trouble, ms, answerSealed, ...row }: Line): HookDelivery {
    const answerStart = answerSealed && this.cipher.open(answerAt(row.id), answerSealed);
    const lastTry = { ok: row.state === 'delivered', status, trouble, ms: ms ?? 0, answerStart };
    return {
      ...row,
      at: at.toISOString(),
      nextAt: nextAt?.toISOString() ?? null,
      triedAt: triedAt?.toISOString() ?? null,
      lastTry: ms === null && trouble === null ? null : lastTry,
    };
  }
}
