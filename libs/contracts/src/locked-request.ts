import { type Point } from '@yilian/kernel';
import { type WantedUnits } from './care-request';
import { type RequestState } from './states';
import { type ServiceKind, type Sex, type Urgency } from './vocabulary';

/** A request as its row says, locked until the transaction ends. No personal data. */
export interface LockedRequest {
  readonly id: string;
  readonly number: string;
  readonly olderPersonId: string;
  readonly requestedBy: string;
  readonly kind: ServiceKind;
  readonly urgency: Urgency;
  readonly state: RequestState;
  readonly version: number;
  readonly townCode: string;
  readonly communityCode: string | null;
  readonly point: Point | null;
  readonly level: number;
  readonly sex: Sex;
  readonly needMask: number;
  readonly priority: number;
  readonly priceLimitFen: number | null;
  readonly towns: readonly string[];
  readonly units: WantedUnits;
  readonly submittedAt: Date;
  /** The service to ask first; null without a choice. */
  readonly preferredServiceId: string | null;
  /** Units that were kept for it before it was sent; no two requests name the same. */
  readonly holdId: string | null;
}

/** The ids and codes that every fact about a request carries. */
export const aboutRequest = (
  request: Pick<LockedRequest, 'id' | 'olderPersonId' | 'townCode' | 'kind' | 'urgency'>,
) => ({
  requestId: request.id,
  olderPersonId: request.olderPersonId,
  townCode: request.townCode,
  kind: request.kind,
  urgency: request.urgency,
});
