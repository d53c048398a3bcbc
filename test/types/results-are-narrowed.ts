import { ok, refuse, type Result } from '@yilian/kernel';

type Refusal = 'dispatch.offer-not-open' | 'dispatch.offer-too-late';
declare const answer: Result<{ offerId: string }, Refusal>;

const early = answer.value; // @must-fail TS2339
if (answer.ok) {
  const id: string = answer.value.offerId;
  const none = answer.refusal; // @must-fail TS2339
} else {
  const why: Refusal = answer.refusal;
  const none = answer.value; // @must-fail TS2339
}

const fine: Result<number, Refusal> = ok(1);
const refused: Result<number, Refusal> = refuse('dispatch.offer-not-open');
const unheard: Result<number, Refusal> = refuse('dispatch.no-such-refusal'); // @must-fail TS2322
