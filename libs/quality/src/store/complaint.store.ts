import { Injectable } from '@nestjs/common';
import { type ComplaintState, type NewComplaint } from '@yilian/contracts';
import { FieldCipher, type Tx } from '@yilian/platform';

/** A complaint as it was locked. */
export interface LockedComplaint {
  readonly id: string;
  readonly number: string;
  readonly olderPersonId: string;
  readonly townCode: string;
  readonly providerId: string;
  readonly state: ComplaintState;
  readonly version: number;
  readonly sharedAt: Date | null;
}

/** A complaint on its way in. */
export interface ComplaintToAdd extends Pick<NewComplaint, 'kind' | 'words' | 'requestId' | 'olderPersonId'> {
  readonly id: string;
  readonly number: string;
  readonly townCode: string;
  readonly providerId: string;
  readonly deadlineDays: number;
}

/** A step with what was said at it. */
export interface ComplaintStep {
  readonly event: string;
  readonly to: ComplaintState;
  readonly words?: string | undefined;
}

/** The only writer of complaints. */
@Injectable()
export class Complaints {
  constructor(private readonly cipher: FieldCipher) {}

  async add(tx: Tx, complaint: ComplaintToAdd): Promise<void> {
    const { id, number, olderPersonId, townCode, providerId, requestId, kind, words, deadlineDays } =
      complaint;
    const { accountId, role } = tx.actor!;
    await tx.execute(
      `INSERT INTO complaint (id, number, older_person_id, town_code, provider_id, request_id, made_by, by_phone, kind,
         words_sealed, state, created_at, deadline_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'received', now(3), now(3) + INTERVAL ? DAY)`,
      [
        ...[id, number, olderPersonId, townCode, providerId, requestId, accountId, role !== 'family', kind],
        ...[this.cipher.seal(`complaint.words.${id}`, words), deadlineDays],
      ],
    );
    await this.append(tx, id, 1, { event: 'receive', to: 'received' });
    this.tell(tx, { ...complaint, state: 'received', version: 1, sharedAt: null });
  }

  async lock(tx: Tx, id: string): Promise<LockedComplaint | undefined> {
    const [row] = await tx.query<LockedComplaint>(
      `SELECT id, number, older_person_id AS olderPersonId, town_code AS townCode, provider_id AS providerId, state,
              version, shared_at AS sharedAt FROM complaint WHERE id = ? FOR UPDATE`,
      [id],
    );
    return row;
  }

  /** State, event and fact in one go. @throws Error when the row is not what was locked. */
  async move(tx: Tx, complaint: LockedComplaint, step: ComplaintStep): Promise<void> {
    const { id, version } = complaint;
    const isTakenOn = step.event === 'acknowledge';
    const moved = await tx.execute(
      `UPDATE complaint SET state = ?, version = version + 1, assigned_to = IF(?, ?, assigned_to),
              shared_at = IF(?, now(3), shared_at) WHERE id = ? AND version = ?`,
      [step.to, isTakenOn, tx.actor!.accountId, step.event === 'share', id, version],
    );
    if (moved !== 1) throw new Error(`Complaint ${id} is not at version ${version}`);
    await this.append(tx, id, version + 1, step);
    const sharedAt = step.event === 'share' ? new Date(0) : complaint.sharedAt;
    this.tell(tx, { ...complaint, state: step.to, version: version + 1, sharedAt });
  }

  /** All complaints about services for a person, oldest first. */
  async ofPerson(tx: Tx, olderPersonId: string): Promise<readonly object[]> {
    const rows = await tx.query<{ id: string; words_sealed: string }>(
      `SELECT id, number, kind, state, words_sealed, created_at FROM complaint
        WHERE older_person_id = ? ORDER BY created_at, id`,
      [olderPersonId],
    );
    return rows.map(({ id, words_sealed: sealed, ...complaint }) => ({
      ...complaint,
      words: this.cipher.open(`complaint.words.${id}`, sealed),
    }));
  }

  /** True while one of a person is not closed. */
  async hasOpen(tx: Tx, olderPersonId: string): Promise<boolean> {
    const rows = await tx.query(
      "SELECT 1 FROM complaint WHERE older_person_id = ? AND state <> 'closed' LIMIT 1",
      [olderPersonId],
    );
    return rows.length > 0;
  }

  /** Takes all words away; what happened when stays. */
  async erase(tx: Tx, olderPersonId: string): Promise<void> {
    await tx.execute(
      `UPDATE complaint_event JOIN complaint ON complaint.id = complaint_event.complaint_id
          SET complaint_event.words_sealed = NULL WHERE complaint.older_person_id = ?`,
      [olderPersonId],
    );
    await tx.execute("UPDATE complaint SET words_sealed = '' WHERE older_person_id = ?", [olderPersonId]);
  }

  private async append(tx: Tx, id: string, seq: number, { event, to, words }: ComplaintStep): Promise<void> {
    const { accountId, role } = tx.actor!;
    const sealed = words === undefined ? null : this.cipher.seal(`complaint_event.words.${id}.${seq}`, words);
    await tx.execute(
      `INSERT INTO complaint_event (complaint_id, seq, event, to_state, actor_id, actor_role, words_sealed)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      [id, seq, event, to, accountId, role, sealed],
    );
  }

  private tell(tx: Tx, complaint: Omit<LockedComplaint, 'number'>): void {
    const { id, olderPersonId, townCode, providerId, state, version, sharedAt } = complaint;
    const sharedWith = sharedAt === null ? null : providerId;
    const changed = { complaintId: id, olderPersonId, townCode, state, version, sharedWith };
    tx.record('quality.complaint-changed.v1', id, changed);
  }
}
