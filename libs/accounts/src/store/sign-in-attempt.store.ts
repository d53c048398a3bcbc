import { Injectable } from '@nestjs/common';
import { FieldCipher, type Tx } from '@yilian/platform';
import { admit, type Admission, type Tally, THROTTLE_SCOPES, type ThrottleScope } from '../domain/throttle';

interface Stored {
  readonly subject: string;
  readonly failures: number;
  readonly failed_at: Date;
  readonly open_at: Date;
  readonly succeeded_at: Date | null;
  readonly now: Date;
}

/** Where an attempt comes from and whom it names. */
export interface AttemptSource {
  readonly login: string;
  readonly address: string;
}

/** Counts sign-in attempts. The three counters are locked in a fixed order, so rivals line up and do not deadlock. */
@Injectable()
export class SignInAttemptStore {
  constructor(private readonly cipher: FieldCipher) {}

  /** Counts an attempt as failed before it is made, so that a thousand at once are not a thousand free tries. */
  async admit(tx: Tx, source: AttemptSource): Promise<Admission> {
    const subjects = this.subjects(source);
    const now = await this.lock(tx, Object.values(subjects).sort());
    const tallies = await this.read(tx, subjects);
    const admission = admit(tallies, now);
    if (!admission.admitted) return admission;
    for (const scope of THROTTLE_SCOPES) {
      const { failures, openAt } = admission.next[scope];
      await tx.execute(
        'UPDATE sign_in_attempt SET failures = ?, failed_at = ?, open_at = ? WHERE subject = ?',
        [failures, now, openAt, subjects[scope]],
      );
    }
    return admission;
  }

  /** The attempt succeeded: the pair starts anew, the others get back the one that was counted. */
  async forgive(tx: Tx, source: AttemptSource): Promise<void> {
    const { pair, login, address } = this.subjects(source);
    for (const subject of [pair, login, address].sort()) {
      await tx.execute(
        `UPDATE sign_in_attempt
            SET failures = IF(subject = ?, 0, GREATEST(failures, 1) - 1),
                open_at = IF(subject = ?, now(3), open_at), succeeded_at = IF(subject = ?, now(3), NULL)
          WHERE subject = ?`,
        [pair, pair, pair, subject],
      );
    }
  }

  /** Deletes counters nobody touched for 90 days, at most `limit` rows; returns how many. */
  async forget(tx: Tx, limit: number): Promise<number> {
    return tx.execute('DELETE FROM sign_in_attempt WHERE failed_at < now(3) - INTERVAL 90 DAY LIMIT ?', [
      limit,
    ]);
  }

  private async lock(tx: Tx, subjects: readonly string[]): Promise<Date> {
    await tx.execute(
      `INSERT INTO sign_in_attempt (subject, failures, failed_at, open_at)
       VALUES ${subjects.map(() => '(?, 0, now(3), now(3))').join(', ')}
       ON DUPLICATE KEY UPDATE failures = failures`,
      subjects,
    );
    const [row] = await tx.query<{ now: Date }>('SELECT now(3) AS now');
    return row!.now;
  }

  private async read(
    tx: Tx,
    subjects: Readonly<Record<ThrottleScope, string>>,
  ): Promise<Record<ThrottleScope, Tally | undefined>> {
    const rows = await tx.query<Stored>(
      'SELECT * FROM sign_in_attempt WHERE subject IN (?, ?, ?) FOR UPDATE',
      [subjects.pair, subjects.login, subjects.address],
    );
    const tallyOf = (scope: ThrottleScope): Tally | undefined => {
      const row = rows.find(({ subject }) => subject === subjects[scope]);
      return (
        row && {
          failures: row.failures,
          failedAt: row.failed_at,
          openAt: row.open_at,
          succeededAt: row.succeeded_at,
        }
      );
    };
    return { pair: tallyOf('pair'), login: tallyOf('login'), address: tallyOf('address') };
  }

  private subjects({ login, address }: AttemptSource): Record<ThrottleScope, string> {
    return {
      pair: this.cipher.blindIndex('sign_in_attempt.pair', `${login}\0${address}`),
      login: this.cipher.blindIndex('sign_in_attempt.login', login),
      address: this.cipher.blindIndex('sign_in_attempt.address', address),
    };
  }
}
