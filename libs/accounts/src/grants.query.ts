import { Injectable } from '@nestjs/common';
import { type Channel } from '@yilian/contracts';
import { Database, type Principal } from '@yilian/platform';
import { followedChannels } from './domain/live-channels';

interface Stamp {
  readonly account_id: string;
  readonly grants_version: number;
  readonly links: number;
  readonly mixed: number;
}

/** A link that lets its account see the older person now. Links belong to the people context and are only read here. */
const VALID_LINK = `revoked_at IS NULL AND valid_from <= now(3) AND (valid_to IS NULL OR valid_to > now(3))
  AND JSON_CONTAINS(scopes, '"see"')`;

/** What an account may follow on the live channel, and whether that has changed. */
@Injectable()
export class GrantsQuery {
  constructor(private readonly database: Database) {}

  /** The live channels the principal may join; computed here, never taken from a client. */
  async channelsOf(principal: Principal): Promise<Channel[]> {
    const persons = principal.role === 'family' ? await this.seenPersons(principal.accountId) : [];
    const wholeCity = principal.role === 'city_officer' || principal.role === 'operator';
    return followedChannels(principal, persons, wholeCity ? await this.townCodes() : []);
  }

  /**
   * A stamp for each active account that changes whenever its grants or its family links do, also when a link ends by
   * its date. An account that is missing from the map was disabled or deleted. For the sweep of open sockets.
   */
  async grantsVersions(accountIds: readonly string[]): Promise<Map<string, string>> {
    if (accountIds.length === 0) return new Map();
    const rows = await this.database.query<Stamp>(
      `SELECT account.id AS account_id, account.grants_version, COUNT(link.id) AS links,
              COALESCE(BIT_XOR(CRC32(link.id)), 0) AS mixed
         FROM account
         LEFT JOIN (SELECT id, account_id FROM family_link WHERE account_id IN (?) AND ${VALID_LINK}) AS link
           ON link.account_id = account.id
        WHERE account.id IN (?) AND account.state = 'active'
        GROUP BY account.id, account.grants_version`,
      [accountIds, accountIds],
    );
    return new Map(rows.map((row) => [row.account_id, `${row.grants_version}.${row.links}.${row.mixed}`]));
  }

  /** Those of the sessions that were signed out, revoked or forgotten. For the sweep of open sockets. */
  async endedSessions(sessionIds: readonly string[]): Promise<Set<string>> {
    if (sessionIds.length === 0) return new Set();
    const rows = await this.database.query<{ family_id: string }>(
      "SELECT DISTINCT family_id FROM refresh_token WHERE family_id IN (?) AND state = 'fresh'",
      [sessionIds],
    );
    const open = new Set(rows.map((row) => row.family_id));
    return new Set(sessionIds.filter((id) => !open.has(id)));
  }

  private async seenPersons(accountId: string): Promise<string[]> {
    const rows = await this.database.read<{ older_person_id: string }>(
      `SELECT older_person_id FROM family_link WHERE account_id = ? AND ${VALID_LINK} ORDER BY older_person_id`,
      [accountId],
    );
    return rows.map((row) => row.older_person_id);
  }

  private async townCodes(): Promise<string[]> {
    const rows = await this.database.read<{ code: string }>(
      "SELECT code FROM area WHERE kind = 'town' ORDER BY code",
    );
    return rows.map((row) => row.code);
  }
}
