import { Injectable } from '@nestjs/common';
import { type PhotoType, type VisitMoved, type VisitProofKind, type VoiceType } from '@yilian/contracts';
import { newId, ok, refuse, type Result } from '@yilian/kernel';
import { PersonScope } from '@yilian/people';
import {
  Audit,
  barePhoto,
  FileStore,
  type Principal,
  type Refusal,
  type Tx,
  UnitOfWork,
} from '@yilian/platform';
import { mayAdd, type AddRefusal } from '../domain/decide-visit';
import { voiceType } from '../domain/voice-type';
import { byAgency, byCaregiver, OwnVisit } from '../steps/own-visit.query';
import { type StoredProof, VisitParts } from '../store/visit-parts.store';
import { type LockedVisit, Visits } from '../store/visits.store';

type Refused = Refusal<'common.not-found' | 'fulfilment.not-a-proof' | 'fulfilment.proofs-full' | AddRefusal>;

const MOST_PROOFS = 12;

/** A picture or voice as it is shown. */
export interface ShownProof {
  readonly type: PhotoType | VoiceType;
  readonly bytes: Uint8Array;
}

/** Pictures of what was done, and the signature or voice of who was visited. */
@Injectable()
export class PutProof {
  constructor(
    private readonly work: UnitOfWork,
    private readonly own: OwnVisit,
    private readonly parts: VisitParts,
    private readonly visits: Visits,
    private readonly scope: PersonScope,
    private readonly files: FileStore,
    private readonly audit: Audit,
  ) {}

  /** Keeps it under the id that the device made; sent again it is there already. */
  async put(
    id: string,
    proofId: string,
    { kind, at }: { readonly kind: VisitProofKind; readonly at: string },
    sent: unknown,
  ): Promise<Result<VisitMoved, Refused>> {
    const content = contentOf(kind, sent);
    if (!content) return refuse({ code: 'fulfilment.not-a-proof' });
    const file = newId();
    // The file first: a row never names one that is not there. Refused or there already, it is taken away again.
    await this.files.put(file, content.bytes);
    let isKept = false;
    const result = await this.work.decide<VisitMoved, Refused>(async (tx) => {
      const found = await this.own.lock(tx, id, byCaregiver);
      if (!found) return refuse({ code: 'common.not-found' });
      const { visit } = found;
      const proof = { id: proofId, visitId: id, kind, file, mediaType: content.type, at: new Date(at) };
      const kept = await this.keep(tx, visit, proof);
      isKept = kept.ok && kept.value;
      if (!kept.ok) return kept;
      const { state, version } = kept.value ? await this.visits.note(tx, visit, { event: kind }) : visit;
      return ok({ id, state, version });
    });
    if (!isKept) await this.files.remove(file);
    return result;
  }

  /** Undefined for who may not see it. Each look is written down. */
  async show(principal: Principal, id: string, proofId: string): Promise<ShownProof | undefined> {
    const proof = await this.work.write(async (tx) => {
      const [visit] = await this.visits.lock(tx, [id]);
      const found = await this.parts.proof(tx, proofId);
      if (!visit || found?.visitId !== id || !(await this.maySee(principal, visit))) return undefined;
      await this.audit.append(tx, 'fulfilment.proof-viewed', visit.olderPersonId, { visitId: id, proofId });
      return found;
    });
    const bytes = proof && (await this.files.get(proof.file));
    return bytes && proof && { type: proof.mediaType, bytes };
  }

  /** False when it is there already. */
  private async keep(tx: Tx, visit: LockedVisit, proof: StoredProof): Promise<Result<boolean, Refused>> {
    const allowed = mayAdd(visit);
    if (!allowed.ok) return allowed;
    const known = await this.parts.proof(tx, proof.id);
    if (known) return known.visitId === visit.id ? ok(false) : refuse({ code: 'common.not-found' });
    if ((await this.parts.countProofs(tx, visit.id)) >= MOST_PROOFS)
      return refuse({ code: 'fulfilment.proofs-full' });
    await this.parts.keep(tx, { ...proof, at: proof.at < visit.now ? proof.at : visit.now });
    return ok(true);
  }

  private async maySee(principal: Principal, visit: LockedVisit): Promise<boolean> {
    if (byCaregiver(visit, principal) || byAgency(visit, principal)) return true;
    return this.scope.mayFollow(principal, visit.olderPersonId);
  }
}

function contentOf(kind: VisitProofKind, sent: unknown): ShownProof | undefined {
  if (!(sent instanceof Uint8Array)) return undefined;
  if (kind !== 'voice') return barePhoto(sent);
  const type = voiceType(sent);
  return type && { type, bytes: sent };
}
