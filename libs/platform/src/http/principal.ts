import { type KeyScope, type Role } from '@yilian/contracts';

/** The access key that somebody acts with instead of signing in. */
export interface UsedKey {
  readonly id: string;
  readonly scopes: readonly KeyScope[];
}

/** Who is acting, as proved by an access token and the grants behind it. */
export interface Principal {
  readonly accountId: string;
  readonly role: Role;
  /** Set for provider managers and caregivers. */
  readonly providerId: string | null;
  /** 9-digit town for town officers; null for everybody else. */
  readonly townCode: string | null;
  /** Set when a system acts with a key; the account is then whoever made it. */
  readonly key?: UsedKey;
}
