import { Injectable } from '@nestjs/common';
import { ClsService, type ClsStore } from 'nestjs-cls';
import { type Principal } from './principal';

/** The Idempotency-Key of the request under way. */
export interface IdempotencyClaim {
  readonly key: string;
  readonly route: string;
  readonly fingerprint: string;
}

interface Store extends ClsStore {
  correlationId?: string;
  principal?: Principal;
  idempotency?: IdempotencyClaim;
}

/** What belongs to the request or job under way: who, which, and the key it may be repeated with. Never a transaction. */
@Injectable()
export class RequestContext {
  constructor(private readonly cls: ClsService<Store>) {}

  get principal(): Principal | null {
    return this.cls.isActive() ? (this.cls.get('principal') ?? null) : null;
  }

  get correlationId(): string | null {
    return this.cls.isActive() ? (this.cls.get('correlationId') ?? null) : null;
  }

  signIn(principal: Principal): void {
    this.cls.set('principal', principal);
  }

  correlate(correlationId: string): void {
    this.cls.set('correlationId', correlationId);
  }

  claimIdempotency(claim: IdempotencyClaim): void {
    this.cls.set('idempotency', claim);
  }

  /** Hands the claim over once: a request has one unit of work. */
  takeIdempotency(): IdempotencyClaim | null {
    if (!this.cls.isActive()) return null;
    const claim = this.cls.get('idempotency') ?? null;
    if (claim) this.cls.set('idempotency', undefined);
    return claim;
  }
}
