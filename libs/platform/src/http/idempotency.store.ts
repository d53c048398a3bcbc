import { Injectable } from '@nestjs/common';
import { FieldCipher } from '../crypto/field-cipher';
import { Database } from '../database/database';
import { isDuplicate } from '../database/errors';
import { type Tx } from '../database/tx';
import { commonProblem } from './problem';
import { type IdempotencyClaim, RequestContext } from './request-context';

interface StoredRow {
  readonly fingerprint: string;
  readonly sealed_result: string | null;
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Stored answers of commands, one space of keys per account. */
@Injectable()
export class IdempotencyStore {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
    private readonly context: RequestContext,
  ) {}

  /**
   * The stored result of a finished attempt.
   * @throws ProblemException 422 when the key belongs to another question, 409 when no attempt has finished yet.
   */
  async stored<T>(claim: IdempotencyClaim): Promise<T> {
    const [row] = await this.database.read<StoredRow>(
      'SELECT fingerprint, sealed_result FROM idempotency_key WHERE account_id = ? AND idem_key = ?',
      [this.owner(), claim.key],
    );
    if (row && row.fingerprint !== claim.fingerprint) throw commonProblem('idempotency.other-body');
    if (!row?.sealed_result) throw commonProblem('idempotency.in-progress');
    return JSON.parse(this.cipher.open(this.place(claim), row.sealed_result)) as T;
  }

  /** Takes the key. A concurrent duplicate waits here until the first attempt commits, and is told so. @throws KeyTaken */
  async begin(tx: Tx, claim: IdempotencyClaim): Promise<void> {
    try {
      await tx.execute(
        'INSERT INTO idempotency_key (account_id, idem_key, fingerprint, route) VALUES (?, ?, ?, ?)',
        [this.owner(), claim.key, claim.fingerprint, claim.route.slice(0, 80)],
      );
    } catch (error) {
      if (isDuplicate(error)) throw new KeyTaken();
      throw error;
    }
  }

  /** Stores the result in the transaction of its effect. */
  async finish(tx: Tx, claim: IdempotencyClaim, result: unknown): Promise<void> {
    const sealed = this.cipher.seal(this.place(claim), JSON.stringify(result));
    await tx.execute('UPDATE idempotency_key SET sealed_result = ? WHERE account_id = ? AND idem_key = ?', [
      sealed,
      this.owner(),
      claim.key,
    ]);
  }

  private owner(): string {
    return this.context.principal?.accountId ?? NOBODY;
  }

  private place(claim: IdempotencyClaim): string {
    return `idempotency_key.sealed_result.${this.owner()}.${claim.key}`;
  }
}

/** The key was used before: the stored answer counts. */
export class KeyTaken extends Error {}
