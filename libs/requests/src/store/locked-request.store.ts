import {
  type LockedRequest,
  type RequestState,
  type ServiceKind,
  type Sex,
  type Urgency,
  type WantedUnits,
} from '@yilian/contracts';

/** The columns of a `LockedRequest` as the driver gives them. */
export interface LockedRaw {
  readonly id: string;
  readonly number: string;
  readonly older_person_id: string;
  readonly requested_by: string;
  readonly kind: ServiceKind;
  readonly urgency: Urgency;
  readonly state: RequestState;
  readonly version: number;
  readonly town_code: string;
  readonly community_code: string | null;
  readonly lng: number | null;
  readonly lat: number | null;
  readonly level: number;
  readonly sex: Sex;
  readonly need_mask: number;
  readonly priority: number;
  readonly price_limit_fen: number | null;
  readonly town_preference: string;
  readonly units: string;
  readonly submitted_at: Date;
  readonly preferred_service_id: string | null;
  readonly hold_id: string | null;
}

/** What to select for a `LockedRaw`. */
export const LOCKED_COLUMNS = `id, number, older_person_id, requested_by, kind, urgency, state, version, town_code, community_code,
  lng, lat, level, sex, need_mask, priority, price_limit_fen, town_preference, units, submitted_at, preferred_service_id, hold_id`;

/** Turns a row into the request it holds. */
export function lockedRequest(row: LockedRaw): LockedRequest {
  return {
    id: row.id,
    number: row.number,
    olderPersonId: row.older_person_id,
    requestedBy: row.requested_by,
    kind: row.kind,
    urgency: row.urgency,
    state: row.state,
    version: row.version,
    townCode: row.town_code,
    communityCode: row.community_code,
    point: row.lng === null || row.lat === null ? null : { lng: row.lng, lat: row.lat },
    level: row.level,
    sex: row.sex,
    needMask: row.need_mask,
    priority: row.priority,
    priceLimitFen: row.price_limit_fen,
    towns: JSON.parse(row.town_preference) as string[],
    units: JSON.parse(row.units) as WantedUnits,
    submittedAt: row.submitted_at,
    preferredServiceId: row.preferred_service_id,
    holdId: row.hold_id,
  };
}
