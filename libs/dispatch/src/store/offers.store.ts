import { Injectable } from '@nestjs/common';
import {
  aboutRequest,
  type LockedRequest,
  type DeclineReason,
  type OfferState,
  type WithdrawReason,
} from '@yilian/contracts';
import { type Tx } from '@yilian/platform';
import { lockedOffer, type LockedOffer, OFFER_COLUMNS, type OfferRaw } from './locked-offer.store';

/** An offer about to be made. */
export interface NewOffer {
  readonly id: string;
  readonly request: LockedRequest;
  readonly providerId: string;
  readonly serviceId: string;
  readonly holdId: string;
  readonly rank: number;
  readonly score: number;
  readonly distanceM: number | null;
  readonly decisionId: string | null;
  readonly sentAt: Date;
  readonly expiresAt: Date;
}

/** The only writer of offers. Requests are locked before their offers, everywhere. */
@Injectable()
export class Offers {
  /** Which requests these offers belong to; not locked, and that never changes. */
  async requestsOf(tx: Tx, offerIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await tx.query<{ id: string; request_id: string }>(
      'SELECT id, request_id FROM offer WHERE id IN (?)',
      [offerIds],
    );
    return new Map(rows.map((row) => [row.id, row.request_id]));
  }

  async lock(tx: Tx, offerIds: readonly string[]): Promise<LockedOffer[]> {
    if (offerIds.length === 0) return [];
    const rows = await tx.query<OfferRaw>(
      `SELECT ${OFFER_COLUMNS} FROM offer WHERE id IN (?) ORDER BY id FOR UPDATE`,
      [offerIds],
    );
    return rows.map(lockedOffer);
  }

  /** The open offers of requests that are locked already. */
  async lockOpenOf(tx: Tx, requestIds: readonly string[]): Promise<LockedOffer[]> {
    return this.lockOf(tx, requestIds, 'open');
  }

  /** The accepted offers, at most one each, of requests that are locked already. */
  async lockAcceptedOf(tx: Tx, requestIds: readonly string[]): Promise<LockedOffer[]> {
    return this.lockOf(tx, requestIds, 'accepted');
  }

  private async lockOf(tx: Tx, requestIds: readonly string[], state: OfferState): Promise<LockedOffer[]> {
    if (requestIds.length === 0) return [];
    const rows = await tx.query<OfferRaw>(
      `SELECT ${OFFER_COLUMNS} FROM offer WHERE request_id IN (?) AND state = ? ORDER BY id FOR UPDATE`,
      [requestIds, state],
    );
    return rows.map(lockedOffer);
  }

  /** The family gave up what the provider had accepted: it should know before it cooks, drives or prepares a room. */
  tellEnded(tx: Tx, offer: LockedOffer, request: LockedRequest): void {
    tx.record('dispatch.booking-ended.v1', offer.id, about(offer, request, 'accepted'));
  }

  async add(tx: Tx, offers: readonly NewOffer[]): Promise<void> {
    if (offers.length === 0) return;
    await tx.execute(
      `INSERT INTO offer (id, request_id, provider_id, service_id, hold_id, offer_rank, score, distance_m, decision_id, sent_at, expires_at)
       VALUES ${offers.map(() => '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}`,
      offers.flatMap((offer) => [
        offer.id,
        offer.request.id,
        offer.providerId,
        offer.serviceId,
        offer.holdId,
        offer.rank,
        offer.score,
        offer.distanceM === null ? null : Math.round(offer.distanceM),
        offer.decisionId,
        offer.sentAt,
        offer.expiresAt,
      ]),
    );
    for (const offer of offers) {
      tx.record('dispatch.offer-made.v1', offer.id, {
        ...about(offer, offer.request, 'open'),
        expiresAt: offer.expiresAt.toISOString(),
        rank: offer.rank,
      });
    }
  }

  /** Open → accepted, while the deadline has not passed by the database's clock. False when somebody was faster. */
  async accept(tx: Tx, offer: LockedOffer, request: LockedRequest): Promise<boolean> {
    const accepted = await tx.execute(
      `UPDATE offer SET state = 'accepted', answered_at = now(3), answered_by = ?
        WHERE id = ? AND state = 'open' AND expires_at > now(3)`,
      [tx.actor?.accountId ?? null, offer.id],
    );
    if (accepted === 1) tx.record('dispatch.offer-closed.v1', offer.id, about(offer, request, 'accepted'));
    return accepted === 1;
  }

  async decline(tx: Tx, offer: LockedOffer, request: LockedRequest, reason: DeclineReason): Promise<boolean> {
    const declined = await tx.execute(
      `UPDATE offer SET state = 'declined', answered_at = now(3), answered_by = ?, decline_reason = ?
        WHERE id = ? AND state = 'open' AND expires_at > now(3)`,
      [tx.actor?.accountId ?? null, reason, offer.id],
    );
    if (declined === 1) tx.record('dispatch.offer-closed.v1', offer.id, about(offer, request, 'declined'));
    return declined === 1;
  }

  /** Moves an open offer to the end of its provider's queue. */
  async putOff(tx: Tx, offer: LockedOffer, request: LockedRequest): Promise<boolean> {
    const moved = await tx.execute("UPDATE offer SET put_off_at = ? WHERE id = ? AND state = 'open'", [
      offer.now,
      offer.id,
    ]);
    if (moved === 1) {
      tx.record('dispatch.offer-put-off.v1', offer.id, {
        ...about(offer, request, 'open'),
        expiresAt: offer.expiresAt.toISOString(),
      });
    }
    return moved === 1;
  }

  async extend(tx: Tx, offer: LockedOffer, request: LockedRequest, expiresAt: Date): Promise<boolean> {
    const extended = await tx.execute(
      "UPDATE offer SET expires_at = ?, extended = TRUE WHERE id = ? AND state = 'open' AND NOT extended",
      [expiresAt, offer.id],
    );
    if (extended === 1) {
      tx.record('dispatch.offer-extended.v1', offer.id, {
        ...about(offer, request, 'open'),
        expiresAt: expiresAt.toISOString(),
      });
    }
    return extended === 1;
  }

  /** Closes open offers whose deadline has passed by the database's clock; returns those that were. */
  async expire(
    tx: Tx,
    offers: readonly LockedOffer[],
    requests: ReadonlyMap<string, LockedRequest>,
  ): Promise<LockedOffer[]> {
    const due = offers.filter((offer) => offer.state === 'open' && offer.expiresAt <= offer.now);
    return this.close(tx, due, requests, 'expired', null);
  }

  async withdraw(
    tx: Tx,
    offers: readonly LockedOffer[],
    requests: ReadonlyMap<string, LockedRequest>,
    reason: WithdrawReason,
  ): Promise<LockedOffer[]> {
    return this.close(
      tx,
      offers.filter((offer) => offer.state === 'open'),
      requests,
      'withdrawn',
      reason,
    );
  }

  private async close(
    tx: Tx,
    offers: readonly LockedOffer[],
    requests: ReadonlyMap<string, LockedRequest>,
    state: 'expired' | 'withdrawn',
    reason: WithdrawReason | null,
  ): Promise<LockedOffer[]> {
    if (offers.length === 0) return [];
    const closed = await tx.execute(
      "UPDATE offer SET state = ?, withdraw_reason = ?, answered_at = now(3) WHERE id IN (?) AND state = 'open'",
      [state, reason, offers.map((offer) => offer.id)],
    );
    if (closed !== offers.length)
      throw new Error(`Expected to close ${offers.length} offers, closed ${closed}`);
    for (const offer of offers) {
      tx.record('dispatch.offer-closed.v1', offer.id, about(offer, requests.get(offer.requestId)!, state));
    }
    return [...offers];
  }
}

const about = (
  offer: { readonly id: string; readonly providerId: string; readonly serviceId: string },
  request: LockedRequest,
  state: OfferState,
) => ({
  ...aboutRequest(request),
  offerId: offer.id,
  providerId: offer.providerId,
  serviceId: offer.serviceId,
  state,
});
