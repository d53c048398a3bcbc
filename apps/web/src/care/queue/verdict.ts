import { type Refused } from '../../client/refused';

/** What becomes of something that could not be sent. */
export type Verdict = 'later' | 'after-others' | 'refused';

const WAITS = new Set(['fulfilment.visit-not-begun']);

/**
 * Without an answer, with a fault of the server or without a session it is sent again; what has to come after something
 * that is still on its way waits for that. Everything else is shown to the caregiver: sending it again changes nothing.
 */
export function verdictOn({ code, status }: Pick<Refused, 'code' | 'status'>, hasEarlier: boolean): Verdict {
  if (status === 0 || status === 401 || status === 429 || status >= 500) return 'later';
  return WAITS.has(code) && hasEarlier ? 'after-others' : 'refused';
}
