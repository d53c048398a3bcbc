import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type LinkBasis, type LinkScope, type Relation } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { FieldCipher, type Reader, type Tx } from '@yilian/platform';
import { LinkInvitationRow } from './link-invitation.row';

/** Whom to invite as what. One of login and phone says who is meant. */
export interface Invited {
  readonly login: string | null;
  readonly phone: string | null;
  readonly relation: Relation;
  readonly basis: LinkBasis | null;
  readonly scopes: readonly LinkScope[];
  /** When the link will end; null = until revoked. */
  readonly validTo: Date | null;
}

/** An invitation that may still be answered. */
export interface OpenInvitation extends Invited {
  readonly id: string;
  readonly olderPersonId: string;
  readonly invitedBy: string;
  readonly expiresAt: Date;
}

interface Stored {
  readonly id: string;
  readonly older_person_id: string;
  readonly login: string | null;
  readonly phone_sealed: string | null;
  readonly relation: Relation;
  readonly basis: LinkBasis | null;
  readonly scopes: string;
  readonly valid_to: Date | null;
  readonly invited_by: string;
  readonly expires_at: Date;
}

const COLUMNS =
  'id, older_person_id, login, phone_sealed, relation, basis, scopes, valid_to, invited_by, expires_at';
const OPEN = 'closed_at IS NULL AND expires_at > now(3)';
/** Without letters and digits that are mistaken for each other. 20 of 31 are 99 bits: not to be guessed. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const CODE_LENGTH = 20;
const place = (id: string): string => `link_invitation.phone_sealed.${id}`;

const hashOf = (code: string): string =>
  createHash('sha256')
    .update(code.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''))
    .digest('hex');

function newCode(): string {
  let code = '';
  while (code.length < CODE_LENGTH) {
    // The last few byte values would make the first letters likelier.
    const byte = randomBytes(1).readUInt8();
    if (byte < LETTERS.length * 8) code += LETTERS.charAt(byte % LETTERS.length);
  }
  return code.match(/.{5}/g)!.join('-');
}

/** Keeps invitations. The code is told once and kept as a fingerprint only. */
@Injectable()
export class Invitations {
  constructor(private readonly cipher: FieldCipher) {}

  async add(
    tx: Tx,
    olderPersonId: string,
    { phone, ...invited }: Invited,
    expiresAt: Date,
  ): Promise<{ id: string; code: string }> {
    const id = newId();
    const code = newCode();
    const phoneSealed = phone === null ? null : this.cipher.seal(place(id), phone);
    const invitedBy = tx.actor!.accountId;
    const codeHash = hashOf(code);
    await tx.insert(LinkInvitationRow, [
      { id, olderPersonId, ...invited, phoneSealed, codeHash, invitedBy, expiresAt },
    ]);
    return { id, code };
  }

  /** Locks the open invitation with this code, if the account of this login may answer it. */
  async lockByCode(tx: Tx, code: string, accountId: string): Promise<OpenInvitation | undefined> {
    const [row] = await tx.query<Stored>(
      `SELECT ${COLUMNS} FROM link_invitation
        WHERE code_hash = ? AND ${OPEN}
          AND (login IS NULL OR login = (SELECT account.login FROM account WHERE account.id = ?)) FOR UPDATE`,
      [hashOf(code), accountId],
    );
    return row && this.invitationOf(row);
  }

  async openOf(reader: Reader, olderPersonId: string): Promise<OpenInvitation[]> {
    const rows = await reader.query<Stored>(
      `SELECT ${COLUMNS} FROM link_invitation WHERE older_person_id = ? AND ${OPEN} ORDER BY id`,
      [olderPersonId],
    );
    return rows.map((row) => this.invitationOf(row));
  }

  /** True when it was open until now: of two answers, one counts. */
  async close(tx: Tx, id: string, outcome: 'accepted' | 'declined'): Promise<boolean> {
    const changed = await tx.execute(
      `UPDATE link_invitation SET closed_at = now(3), outcome = ?, answered_by = ? WHERE id = ? AND ${OPEN}`,
      [outcome, tx.actor?.accountId ?? null, id],
    );
    return changed === 1;
  }

  /** Takes one (or, without an id, all) of a person's open invitations back; how many there were. */
  async withdraw(tx: Tx, olderPersonId: string, id?: string): Promise<number> {
    return tx.execute(
      `UPDATE link_invitation SET closed_at = now(3), outcome = 'withdrawn'
        WHERE older_person_id = ? AND closed_at IS NULL AND (? IS NULL OR id = ?)`,
      [olderPersonId, id ?? null, id ?? null],
    );
  }

  private invitationOf(row: Stored): OpenInvitation {
    return {
      id: row.id,
      olderPersonId: row.older_person_id,
      login: row.login,
      phone: row.phone_sealed === null ? null : this.cipher.open(place(row.id), row.phone_sealed),
      relation: row.relation,
      basis: row.basis,
      scopes: JSON.parse(row.scopes) as LinkScope[],
      validTo: row.valid_to,
      invitedBy: row.invited_by,
      expiresAt: row.expires_at,
    };
  }

  /** Takes away whom the person's invitations were sent to. */
  async erase(tx: Tx, olderPersonId: string): Promise<void> {
    await tx.execute(
      'UPDATE link_invitation SET phone_sealed = NULL, login = NULL WHERE older_person_id = ?',
      [olderPersonId],
    );
  }
}
