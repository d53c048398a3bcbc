import { type Role } from '@yilian/contracts';

/** Who is acting, as proved by an access token and the grants behind it. */
export interface Principal {
  readonly accountId: string;
  readonly role: Role;
  /** Set for provider managers and caregivers. */
  readonly providerId: string | null;
  /** 9-digit town for town officers; null for everybody else. */
  readonly townCode: string | null;
}
