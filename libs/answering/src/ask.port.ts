import { type Result } from '@yilian/kernel';

/** A question on its way to somebody who does not sit at the desk. */
export interface Asking {
  /** The same for every attempt: a gateway that knows it already says "taken" and sends nothing twice. */
  readonly key: string;
  readonly number: string;
  /** What is written or said; no word about a person. */
  readonly text: string;
}

/** What a gateway said: taken, or not, and whether trying again can help. */
export type Asked = Result<null, { readonly code: string; readonly isFinal: boolean }>;

/**
 * Text messages with a link, and calls that wait for a key. A city with a gateway binds its adapter here; the key that was
 * pressed comes back through `AnswerByKey`. Called outside of any transaction; never throws for what a gateway says.
 */
export abstract class AskPort {
  /** `path` is the page of the link, on the host that the adapter knows. */
  abstract write(asking: Asking & { readonly path: string }): Promise<Asked>;
  abstract call(asking: Asking): Promise<Asked>;
}
