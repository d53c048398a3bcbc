import {
  type AnswerWay,
  capabilitiesOf,
  type DeclineReason,
  type OfferState,
  type OfferView,
  type ServiceKind,
  type Urgency,
  type WantedUnits,
  type WithdrawReason,
} from '@yilian/contracts';

/** An offer as it is read. */
export interface OfferRaw {
  readonly id: string;
  readonly state: OfferState;
  readonly service_id: string;
  readonly kind: ServiceKind;
  readonly urgency: Urgency;
  readonly units: string;
  readonly level: number;
  readonly need_mask: number;
  readonly town_code: string;
  readonly community_code: string | null;
  readonly distance_m: number | null;
  readonly sent_at: Date;
  readonly expires_at: Date;
  readonly extended: 0 | 1;
  readonly put_off_at: Date | null;
  readonly answered_at: Date | null;
  readonly answered_way: AnswerWay | null;
  readonly decline_reason: DeclineReason | null;
  readonly withdraw_reason: WithdrawReason | null;
}

/** The columns of an `OfferRaw`, from `offer AS o JOIN care_request AS r`. */
export const OFFER_COLUMNS = `o.id, o.state, o.service_id, r.kind, r.urgency, r.units, r.level, r.need_mask, r.town_code,
  r.community_code, o.distance_m, o.sent_at, o.expires_at, o.extended, o.put_off_at,
  o.answered_at, o.answered_way, o.decline_reason, o.withdraw_reason`;

export const offerView = (raw: OfferRaw): OfferView => ({
  id: raw.id,
  state: raw.state,
  serviceId: raw.service_id,
  kind: raw.kind,
  urgency: raw.urgency,
  units: JSON.parse(raw.units) as WantedUnits,
  level: raw.level,
  needs: capabilitiesOf(raw.need_mask),
  townCode: raw.town_code,
  communityCode: raw.community_code,
  distanceM: raw.distance_m === null ? null : Math.round(raw.distance_m / 100) * 100,
  sentAt: raw.sent_at.toISOString(),
  expiresAt: raw.expires_at.toISOString(),
  canExtend: raw.state === 'open' && raw.extended === 0,
  putOffAt: raw.put_off_at?.toISOString() ?? null,
  answeredAt: raw.answered_at?.toISOString() ?? null,
  answeredWay: raw.answered_way,
  declineReason: raw.decline_reason,
  withdrawReason: raw.withdraw_reason,
});
