/** The answer of a decision: a value, or a refusal that the caller must handle. Refusals are expected; errors are thrown. */
export type Result<T, R> = Ok<T> | Refused<R>;
export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}
export interface Refused<R> {
  readonly ok: false;
  readonly refusal: R;
}

/** Wraps the value of a decision that went through. */
export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });

/** Wraps a refusal; nothing may have been written when it is returned. */
export const refuse = <R>(refusal: R): Refused<R> => ({ ok: false, refusal });
