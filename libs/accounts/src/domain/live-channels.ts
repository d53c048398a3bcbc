import { assertNever } from '@yilian/kernel';
import { channel, type Channel, type Role } from '@yilian/contracts';

/** Who wants to follow. */
export interface Follower {
  readonly accountId: string;
  readonly role: Role;
  readonly providerId: string | null;
  readonly townCode: string | null;
}

/** The numbered streams an account may follow; `supply` is never among them. */
export function followedChannels(
  follower: Follower,
  seenPersonIds: readonly string[],
  townCodes: readonly string[],
): Channel[] {
  return [channel.account(follower.accountId), ...sharedChannels(follower, seenPersonIds, townCodes)];
}

function sharedChannels(
  { role, providerId, townCode }: Follower,
  seenPersonIds: readonly string[],
  townCodes: readonly string[],
): Channel[] {
  switch (role) {
    case 'family':
      return seenPersonIds.map(channel.person);
    case 'provider_manager':
    case 'caregiver':
      return providerId === null ? [] : [channel.provider(providerId)];
    case 'town_officer':
      return townCode === null ? [] : [channel.town(townCode)];
    case 'city_officer':
    case 'operator':
      return townCodes.map(channel.town);
    default:
      return assertNever(role);
  }
}
