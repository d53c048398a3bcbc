import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import {
  capabilitiesOf,
  type OfferState,
  type RequestState,
  type ServiceKind,
  type WantedUnits,
  type WithdrawReason,
} from '@yilian/contracts';
import { answerableNow, dispatchProblems } from '@yilian/dispatch';
import { clockText, localDate } from '@yilian/kernel';
import { CONFIG, Database } from '@yilian/platform';
import { type LinkLook } from './answer-page.adapter';
import { UNKNOWN_LINK } from '../domain/ask-texts';
import { linkLines } from './link-lines.adapter';

interface Raw {
  readonly state: OfferState;
  readonly expiresAt: Date;
  readonly withdrawReason: WithdrawReason | null;
  readonly requestState: RequestState;
  readonly kind: ServiceKind;
  readonly units: string;
  readonly level: number;
  readonly needMask: number;
  readonly distanceM: number | null;
  readonly townZh: string | null;
  readonly townEn: string | null;
  readonly now: Date;
}

/** What the page of a link shows. Offers and requests belong to others and are only read; nothing here names a person. */
@Injectable()
export class ShowLinkQuery {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async execute(token: string): Promise<LinkLook> {
    const [raw] = await this.database.read<Raw>(
      `SELECT o.state, o.expires_at AS expiresAt, o.withdraw_reason AS withdrawReason, r.state AS requestState, r.kind,
              r.units, r.level, r.need_mask AS needMask, o.distance_m AS distanceM, area.name_zh AS townZh,
              area.name_en AS townEn, now(3) AS now
         FROM asked_beside AS asked JOIN offer AS o ON o.id = asked.offer_id
         JOIN care_request AS r ON r.id = o.request_id LEFT JOIN area ON area.code = r.town_code
        WHERE asked.token_hash = ?`,
      [createHash('sha256').update(token).digest('hex')],
    );
    if (!raw) return { asks: false, said: UNKNOWN_LINK };
    const open = answerableNow({ ...raw, extended: false }, raw.requestState, raw.now);
    if (!open.ok) return { asks: false, said: dispatchProblems[open.refusal.code].userMessage };
    return { asks: true, lines: linkLines(this.asked(raw)) };
  }

  private asked(raw: Raw) {
    const zone = this.config.process.CITY_TIME_ZONE;
    const at = raw.expiresAt.getTime();
    return {
      kind: raw.kind,
      units: JSON.parse(raw.units) as WantedUnits,
      level: raw.level,
      needs: capabilitiesOf(raw.needMask),
      town: raw.townZh === null ? null : { zh: raw.townZh, en: raw.townEn ?? raw.townZh },
      distanceM: raw.distanceM === null ? null : Math.round(raw.distanceM / 100) * 100,
      until: `${localDate(at, zone)} ${clockText(at, zone)}`,
    };
  }
}
