import { Injectable } from '@nestjs/common';
import { newId } from '@yilian/kernel';
import { type Tx } from '@yilian/platform';
import { type PresentedToken, type TokenState } from '../domain/rotate-token';
import { RefreshTokenRow } from './refresh-token.row';

/** A stored token, locked until the end of the transaction, and the database's clock. */
export interface LockedToken extends PresentedToken {
  readonly id: string;
  readonly familyId: string;
  readonly accountId: string;
  readonly startedAt: Date;
  readonly now: Date;
}

/** What a new token is made of. */
export interface NewToken {
  readonly familyId: string;
  readonly accountId: string;
  readonly tokenHash: string;
  readonly startedAt: Date;
  readonly expiresAt: Date;
}

interface Stored {
  readonly id: string;
  readonly family_id: string;
  readonly account_id: string;
  readonly state: TokenState;
  readonly started_at: Date;
  readonly expires_at: Date;
  readonly used_at: Date | null;
  readonly now: Date;
}

/** Reads and writes refresh tokens. */
@Injectable()
export class RefreshTokenStore {
  async lock(tx: Tx, tokenHash: string): Promise<LockedToken | undefined> {
    const [row] = await tx.query<Stored>(
      `SELECT id, family_id, account_id, state, started_at, expires_at, used_at, now(3) AS now
         FROM refresh_token WHERE token_hash = ? FOR UPDATE`,
      [tokenHash],
    );
    return (
      row && {
        id: row.id,
        familyId: row.family_id,
        accountId: row.account_id,
        state: row.state,
        startedAt: row.started_at,
        expiresAt: row.expires_at,
        usedAt: row.used_at,
        now: row.now,
      }
    );
  }

  /** The database's clock, which sessions are measured by. */
  async now(tx: Tx): Promise<Date> {
    const [row] = await tx.query<{ now: Date }>('SELECT now(3) AS now');
    return row!.now;
  }

  async stateOf(tx: Tx, tokenHash: string): Promise<TokenState | null> {
    const [row] = await tx.query<{ state: TokenState }>(
      'SELECT state FROM refresh_token WHERE token_hash = ?',
      [tokenHash],
    );
    return row?.state ?? null;
  }

  async insert(tx: Tx, token: NewToken): Promise<void> {
    await tx.insert(RefreshTokenRow, [{ id: newId(), state: 'fresh', ...token }]);
  }

  /** Replaces a fresh token by its successor. @throws Error when it was not fresh: the caller held its lock. */
  async replace(tx: Tx, token: LockedToken, successor: NewToken): Promise<void> {
    const used = await tx.execute(
      "UPDATE refresh_token SET state = 'used', used_at = now(3) WHERE id = ? AND state = 'fresh'",
      [token.id],
    );
    if (used !== 1) throw new Error(`Refresh token ${token.id} was not fresh any more`);
    await this.insert(tx, successor);
  }

  /** Ends one session. */
  async revokeFamily(tx: Tx, familyId: string): Promise<void> {
    await tx.execute(
      "UPDATE refresh_token SET state = 'revoked' WHERE family_id = ? AND state <> 'revoked'",
      [familyId],
    );
  }

  /** Ends all sessions of an account but the one that is named. */
  async revokeAccount(tx: Tx, accountId: string, exceptFamilyId = ''): Promise<void> {
    await tx.execute(
      "UPDATE refresh_token SET state = 'revoked' WHERE account_id = ? AND state <> 'revoked' AND family_id <> ?",
      [accountId, exceptFamilyId],
    );
  }

  /** Deletes what ended more than a day ago, at most `limit` rows; returns how many. */
  async forget(tx: Tx, limit: number): Promise<number> {
    return tx.execute('DELETE FROM refresh_token WHERE expires_at < now(3) - INTERVAL 1 DAY LIMIT ?', [
      limit,
    ]);
  }
}
