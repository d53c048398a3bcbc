import { type Result } from '@yilian/kernel';

/** What a gateway said: taken, or not, and whether trying again can help. */
export type Carried = Result<null, { readonly code: string; readonly isFinal: boolean }>;

/**
 * One message on its way. `key` is the same for every attempt: a gateway that knows it already says "taken" and sends
 * nothing twice. Called outside of any transaction, so that no row stays locked while a gateway thinks.
 */
export interface Outgoing {
  readonly key: string;
  readonly accountId: string;
  readonly text: string;
  /** The page that it is about. */
  readonly path: string;
  readonly isUrgent: boolean;
}

/** Text messages to phones. A city with a gateway binds its adapter here. It never throws for what a gateway says. */
export abstract class SmsPort {
  abstract sendSms(message: Outgoing & { readonly phone: string }): Promise<Carried>;
}

/** Notifications of a browser. The adapter knows the browsers that an account has subscribed with. */
export abstract class WebPushPort {
  abstract sendPush(message: Outgoing): Promise<Carried>;
}
