import { type PersonNoticeKind } from '@yilian/contracts';
import { type AnyTemplate } from './person-templates';

/** Who is told what, about which person or which of its requests. */
export interface Notice {
  readonly accountId: string;
  /** Set for managers of the provider that is meant. */
  readonly providerId: string | null;
  readonly olderPersonId: string;
  /** Null when it is about the person and no request. */
  readonly requestId: string | null;
  readonly template: AnyTemplate | PersonNoticeKind;
}
