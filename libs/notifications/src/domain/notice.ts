import { type AnyTemplate } from './any-text';

/** Who is told what, about which person, one of its requests or a call for help. */
export interface Notice {
  readonly accountId: string;
  /** Set for managers of the provider that is meant. */
  readonly providerId: string | null;
  /** Null when a caller for help did not say who needs it. */
  readonly olderPersonId: string | null;
  /** The request, complaint or tour that it is about, the template says which; null when it is about something else. */
  readonly requestId: string | null;
  readonly alertId: string | null;
  readonly template: AnyTemplate;
}
