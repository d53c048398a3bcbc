import { Injectable } from '@nestjs/common';
import { type Role } from '@yilian/contracts';
import { type Tx } from '@yilian/platform';
import { type Subject } from '../domain/any-text';

/** A message about an older person, without the account that got it. */
export type ToldAbout = Subject & {
  readonly id: string;
  /** In which role somebody was told; null when the account is gone. */
  readonly told: Role | null;
  readonly created_at: Date;
  readonly read_at: Date | null;
};

/** Messages about one person. Requests and accounts belong to others and are only read. */
@Injectable()
export class MessagesOfPerson {
  /** At most `limit` after the message `after`, oldest first. */
  async page(
    tx: Tx,
    olderPersonId: string,
    { after, limit }: { readonly after: string; readonly limit: number },
  ): Promise<ToldAbout[]> {
    return tx.query<ToldAbout>(
      `SELECT message.id, message.template, account.role AS told, message.created_at, message.read_at,
              request.number, request.kind
         FROM message LEFT JOIN account ON account.id = message.account_id
         LEFT JOIN care_request AS request ON request.id = message.request_id
        WHERE message.older_person_id = ? AND message.id > ? ORDER BY message.id LIMIT ?`,
      [olderPersonId, after, limit],
    );
  }
}
