import { type ServiceKind } from '@yilian/contracts';
import { type Principal, type Reader } from '@yilian/platform';

/** A service with what a rule or a way says of it. */
export interface ScopedService {
  readonly id: string;
  readonly kind: ServiceKind;
  readonly providerId: string;
  readonly providerName: string;
}

/**
 * A service that the person may speak for, or decide about: a manager of its provider, an officer of its town or of the
 * city. Undefined for all others and for one that does not exist: both look the same.
 */
export async function scopedService(
  reader: Pick<Reader, 'query'>,
  who: Principal | null,
  serviceId: string,
): Promise<ScopedService | undefined> {
  const [row] = await reader.query<ScopedService & { readonly townCode: string | null }>(
    `SELECT s.id, s.kind, s.provider_id AS providerId, p.name AS providerName, p.town_code AS townCode
       FROM service AS s JOIN provider AS p ON p.id = s.provider_id WHERE s.id = ?`,
    [serviceId],
  );
  if (!row || !who) return undefined;
  const { townCode, ...service } = row;
  if (who.role === 'city_officer') return service;
  const isOwn =
    who.role === 'town_officer'
      ? townCode !== null && townCode === who.townCode
      : service.providerId === who.providerId;
  return isOwn ? service : undefined;
}
