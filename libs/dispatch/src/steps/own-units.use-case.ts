import { Injectable } from '@nestjs/common';
import { type AssignmentChoice, type LockedRequest, type OwnAlternatives } from '@yilian/contracts';
import { type HoldWish, type OtherPlaces, Reassign } from '@yilian/capacity';
import { refuse, type Result } from '@yilian/kernel';
import { FieldCipher, type Refusal, type Tx } from '@yilian/platform';
import { familiarCaregivers } from '../store/familiar-caregivers.query';
import { type LockedOffer } from '../store/locked-offer.store';

type Place = OtherPlaces['current'];
type Taken = Refusal<'dispatch.unit-taken'>;

/** Which of its own beds and caregivers a provider uses for an offer, and what it could use instead. */
@Injectable()
export class OwnUnits {
  constructor(
    private readonly reassign: Reassign,
    private readonly cipher: FieldCipher,
  ) {}

  /** Gives the offer another bed or caregiver; what is taken meanwhile is refused with what is left. */
  async put(
    tx: Tx,
    offer: LockedOffer,
    request: LockedRequest,
    choice: AssignmentChoice,
  ): Promise<Result<Place, Taken>> {
    const moved = await this.reassign.move(tx, wishOf(offer, request), choice);
    return moved.ok ? moved : this.taken(tx, offer, request);
  }

  /** Refuses with the alternatives when what was kept for the offer cannot serve any more. */
  async mustServe(tx: Tx, offer: LockedOffer, request: LockedRequest): Promise<Result<null, Taken>> {
    const isSpoilt = await this.reassign.isSpoilt(tx, wishOf(offer, request));
    return isSpoilt ? this.taken(tx, offer, request) : { ok: true, value: null };
  }

  /** What the provider could use instead, the nearest first: the same room, the same kind of bed, a familiar face. */
  async others(
    tx: Tx,
    offer: LockedOffer,
    request: LockedRequest,
    most = Infinity,
  ): Promise<OwnAlternatives> {
    const { current, beds, caregivers } = await this.reassign.others(tx, wishOf(offer, request));
    const known = (await familiarCaregivers(tx, [request.olderPersonId])).get(request.olderPersonId) ?? [];
    return {
      current,
      beds: (await this.named(tx, current.bedId, beds)).slice(0, most),
      caregivers: (await this.whoTheyAre(tx, caregivers, known)).slice(0, most),
    };
  }

  private async taken(tx: Tx, offer: LockedOffer, request: LockedRequest) {
    const ownAlternatives = await this.others(tx, offer, request, 3);
    return refuse({ code: 'dispatch.unit-taken' as const, details: { ownAlternatives } });
  }

  private async named(
    tx: Tx,
    currentId: string | null,
    beds: OtherPlaces['beds'],
  ): Promise<OwnAlternatives['beds']> {
    if (beds.length === 0) return [];
    return tx.query(
      `SELECT bed.id, bed.room, bed.number, bed.kind FROM bed JOIN bed AS now_given ON now_given.id = ?
        WHERE bed.id IN (?)
        ORDER BY bed.room <> now_given.room, bed.kind <> now_given.kind, bed.room, bed.number`,
      [currentId, beds.map(({ id }) => id)],
    );
  }

  private async whoTheyAre(
    tx: Tx,
    caregivers: OtherPlaces['caregivers'],
    known: readonly string[],
  ): Promise<OwnAlternatives['caregivers']> {
    if (caregivers.length === 0) return [];
    const rows = await tx.query<{ id: string; nameSealed: string }>(
      'SELECT id, name_sealed AS nameSealed FROM caregiver WHERE id IN (?)',
      [caregivers.map(({ id }) => id)],
    );
    const names = new Map(
      rows.map(({ id, nameSealed }) => [id, this.cipher.open(`caregiver.name.${id}`, nameSealed)]),
    );
    return caregivers
      .map(({ id, sameTime }) => ({ id, name: names.get(id) ?? '', known: known.includes(id), sameTime }))
      .sort((a, b) => Number(b.known) - Number(a.known) || Number(b.sameTime) - Number(a.sameTime));
  }
}

/** What was asked, as capacity understands it. */
const wishOf = (offer: LockedOffer, request: LockedRequest): HoldWish => ({
  ...{ holdId: offer.holdId, offerId: offer.id, requestId: request.id, serviceId: offer.serviceId },
  ...{ townCode: request.townCode, units: request.units, untilAt: offer.expiresAt },
});
