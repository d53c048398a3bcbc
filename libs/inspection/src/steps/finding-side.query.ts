import { type Principal, type Reader } from '@yilian/platform';
import { type Side } from '../domain/finding';

/** How an account stands to a finding of a house; undefined for whom it does not concern. */
export function sideOf(
  { role, providerId, townCode }: Principal,
  house: { readonly providerId: string; readonly townCode: string | null },
): Side | undefined {
  if (role === 'provider_manager') return providerId === house.providerId ? 'provider' : undefined;
  if (role === 'city_officer') return 'officer';
  return role === 'town_officer' && townCode !== null && townCode === house.townCode ? 'officer' : undefined;
}

/** Which findings `f` of houses `p` an account may see, as a condition. */
export function scopeOf({ role, providerId, townCode }: Principal): {
  readonly sql: string;
  readonly values: readonly string[];
} {
  switch (role) {
    case 'provider_manager':
      return { sql: 'f.provider_id = ?', values: [providerId ?? ''] };
    case 'town_officer':
      return { sql: 'p.town_code = ?', values: [townCode ?? ''] };
    case 'city_officer':
      return { sql: '1 = 1', values: [] };
    case 'family':
    case 'caregiver':
    case 'operator':
      return { sql: '1 = 0', values: [] };
  }
}

/** The town of a house; undefined when there is no such house. Houses belong to others and are only read. */
export async function houseOf(
  reader: Reader,
  providerId: string,
): Promise<{ readonly providerId: string; readonly townCode: string | null } | undefined> {
  const [house] = await reader.query<{ providerId: string; townCode: string | null }>(
    'SELECT id AS providerId, town_code AS townCode FROM provider WHERE id = ?',
    [providerId],
  );
  return house;
}
