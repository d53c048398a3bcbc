import { Injectable } from '@nestjs/common';
import { type JobPayload } from '@yilian/contracts';
import { type Tx } from '@yilian/platform';
import { type Notice } from './domain/notice';
import { type Template, TEMPLATES } from './domain/templates';

type Cause = JobPayload<'notifications.tell'>;
type CallCause = JobPayload<'notifications.tell-sos'>;

/** What goes as it should: of a day that a standing order asked for nobody wants to hear it. Troubles are told as always. */
const QUIET: readonly Template[] = ['request-submitted', 'request-booked', 'request-completed'];

/** Active accounts with a valid link to persons. */
const LINKED = `SELECT link.older_person_id AS id, account.id AS account
   FROM family_link AS link JOIN account ON account.id = link.account_id AND account.state = 'active'
  WHERE link.older_person_id IN (?) AND link.revoked_at IS NULL AND link.valid_from <= now(3)
    AND (link.valid_to IS NULL OR link.valid_to > now(3))`;

/** A notice about a request. */
type RequestNotice = Notice & { readonly template: Template };

/** Finds whose business something is. Accounts, family links and requests belong to others and are only read. */
@Injectable()
export class RecipientsQuery {
  /** One notice for each active account; none when nobody is left to tell. */
  async of(tx: Tx, causes: readonly Cause[]): Promise<RequestNotice[]> {
    const families = await this.families(tx, causes);
    const managers = await this.managers(tx, causes);
    const officers = await this.officers(tx, causes);
    const towns = await this.officersOfTown(tx, causes);
    const routine = await this.routine(tx, causes);
    return causes.flatMap((cause) => {
      if (QUIET.includes(cause.template) && routine.has(cause.requestId)) return [];
      const { template, requestId, olderPersonId, providerId, officerId } = cause;
      const told = {
        family: families.get(olderPersonId),
        provider: managers.get(providerId ?? ''),
        officer: officers.get(officerId ?? ''),
        town: towns.get(olderPersonId),
      }[TEMPLATES[template].to];
      const meant = TEMPLATES[template].to === 'provider' ? providerId : null;
      return (told ?? []).map((accountId) => ({
        accountId,
        providerId: meant,
        olderPersonId,
        requestId,
        alertId: null,
        template,
      }));
    });
  }

  /** The same for calls for help: everybody with a link, whatever it allows, or the officers that are meant. */
  async ofCalls(tx: Tx, causes: readonly CallCause[]): Promise<Notice[]> {
    const persons = causes.flatMap(({ officerIds, olderPersonId }) =>
      officerIds.length === 0 ? (olderPersonId ?? []) : [],
    );
    const linked = await accountsBy(tx, LINKED, persons);
    return causes.flatMap(({ template, alertId, olderPersonId, officerIds, exceptId }) => {
      const told = officerIds.length > 0 ? officerIds : (linked.get(olderPersonId ?? '') ?? []);
      return told
        .filter((accountId) => accountId !== exceptId)
        .map((accountId) => ({
          accountId,
          providerId: null,
          olderPersonId,
          requestId: null,
          alertId,
          template,
        }));
    });
  }

  /** Which of the requests are days of standing orders. */
  private async routine(tx: Tx, causes: readonly Cause[]): Promise<ReadonlySet<string>> {
    const ids = causes.filter(({ template }) => QUIET.includes(template)).map(({ requestId }) => requestId);
    if (ids.length === 0) return new Set();
    const rows = await tx.query<{ id: string }>(
      'SELECT id FROM care_request WHERE id IN (?) AND standing_order_id IS NOT NULL',
      [ids],
    );
    return new Set(rows.map(({ id }) => id));
  }

  private async families(tx: Tx, causes: readonly Cause[]): Promise<Map<string, string[]>> {
    return accountsBy(
      tx,
      `${LINKED} AND JSON_CONTAINS(link.scopes, '"see"')`,
      causes
        .filter(({ template }) => TEMPLATES[template].to === 'family')
        .map((cause) => cause.olderPersonId),
    );
  }

  private async officersOfTown(tx: Tx, causes: readonly Cause[]): Promise<Map<string, string[]>> {
    return accountsBy(
      tx,
      `SELECT person.id, account.id AS account
         FROM older_person AS person JOIN account ON account.town_code = person.town_code
        WHERE person.id IN (?) AND account.role = 'town_officer' AND account.state = 'active'`,
      causes.filter(({ template }) => TEMPLATES[template].to === 'town').map((cause) => cause.olderPersonId),
    );
  }

  private async managers(tx: Tx, causes: readonly Cause[]): Promise<Map<string, string[]>> {
    return accountsBy(
      tx,
      `SELECT provider_id AS id, id AS account FROM account
        WHERE provider_id IN (?) AND role = 'provider_manager' AND state = 'active'`,
      causes.flatMap(({ providerId }) => providerId ?? []),
    );
  }

  private async officers(tx: Tx, causes: readonly Cause[]): Promise<Map<string, string[]>> {
    return accountsBy(
      tx,
      "SELECT id, id AS account FROM account WHERE id IN (?) AND state = 'active'",
      causes.flatMap(({ officerId }) => officerId ?? []),
    );
  }
}

async function accountsBy(tx: Tx, sql: string, ids: readonly string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  if (ids.length === 0) return found;
  const rows = await tx.query<{ id: string; account: string }>(sql, [[...new Set(ids)]]);
  for (const { id, account } of rows) found.set(id, [...(found.get(id) ?? []), account]);
  return found;
}
