import { createHash, createHmac, hkdfSync, randomBytes, webcrypto } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { isId } from '@yilian/kernel';
import { CONFIG } from '@yilian/platform';
import { type SessionGrant } from '@yilian/contracts';
import { errors, jwtVerify, SignJWT } from 'jose';
import { type Account } from './store/account.store';

const ISSUER = 'yilian';
const CLOCK_TOLERANCE_S = 5;

/** What an access token says. Whether it still counts is asked of the database. */
export interface Claims {
  readonly accountId: string;
  readonly sessionId: string;
  readonly grantsVersion: number;
  readonly expiresAt: Date;
}

/** By the database's clock. */
export interface SessionTimes {
  readonly now: Date;
  /** Until when the session may be continued. */
  readonly endsAt: Date;
}

/** A session as it was opened or continued, before it is told where its refresh token goes. */
export type OpenSession = SessionGrant & { readonly refreshToken: string; readonly endsAt: Date };

/** Makes and reads the two kinds of token: short signed access tokens, long random refresh tokens. */
@Injectable()
export class Tokens {
  private readonly signingKey: Promise<webcrypto.CryptoKey>;
  private readonly successionKey: Buffer;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    const root = Buffer.from(config.security.TOKEN_KEY, 'base64');
    this.signingKey = webcrypto.subtle.importKey('raw', root, { name: 'HMAC', hash: 'SHA-256' }, false, [
      'sign',
      'verify',
    ]);
    this.successionKey = Buffer.from(hkdfSync('sha256', root, '', 'yilian.refresh.successor', 32));
  }

  /** A refresh token for a new session: 256 random bits. */
  newRefreshToken(): string {
    return randomBytes(32).toString('base64url');
  }

  /**
   * The one token that may follow this one. Derived and not random, so that two tabs that refresh with the same token
   * get the same successor and a session never branches.
   */
  successorOf(refreshToken: string): string {
    return createHmac('sha256', this.successionKey).update(refreshToken).digest('base64url');
  }

  /** What is stored of a refresh token: its SHA-256 in 64 hex digits. A random token needs no slow hash. */
  fingerprint(refreshToken: string): string {
    return createHash('sha256').update(refreshToken).digest('hex');
  }

  /** Signs an access token for the account and puts both tokens into the answer. */
  async grant(
    account: Account,
    sessionId: string,
    refreshToken: string,
    { now, endsAt }: SessionTimes,
  ): Promise<OpenSession> {
    const expiresAt = new Date(now.getTime() + this.config.security.ACCESS_TOKEN_MINUTES * 60_000);
    const { id, role, providerId, townCode } = account;
    const accessToken = await new SignJWT({
      role,
      prv: providerId,
      twn: townCode,
      gv: account.grantsVersion,
      sid: sessionId,
    })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(id)
      .setIssuer(ISSUER)
      .setAudience(ISSUER)
      .setIssuedAt(now)
      .setExpirationTime(expiresAt)
      .sign(await this.signingKey);
    return {
      accessToken,
      refreshToken,
      expiresAt: expiresAt.toISOString(),
      serverNow: now.toISOString(),
      account: { id, role, providerId, townCode },
      endsAt,
    };
  }

  /** What a token says when it is ours and in its time; undefined otherwise. */
  async read(accessToken: string): Promise<Claims | undefined> {
    try {
      const { payload } = await jwtVerify(accessToken, await this.signingKey, {
        algorithms: ['HS256'],
        issuer: ISSUER,
        audience: ISSUER,
        clockTolerance: CLOCK_TOLERANCE_S,
        requiredClaims: ['sub', 'sid', 'gv', 'exp'],
      });
      const { sub: accountId, sid: sessionId, gv: grantsVersion, exp = 0 } = payload;
      if (typeof accountId !== 'string' || typeof sessionId !== 'string') return undefined;
      if (!isId(accountId) || !isId(sessionId) || typeof grantsVersion !== 'number') return undefined;
      return { accountId, sessionId, grantsVersion, expiresAt: new Date(exp * 1000) };
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined;
      throw error;
    }
  }
}
