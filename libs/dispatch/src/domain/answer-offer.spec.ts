import { OfferState } from '@yilian/contracts';
import { acceptOffer, declineOffer, extendOffer, type OfferToAnswer } from './answer-offer';

const at = (second: number): Date => new Date(Date.UTC(2026, 10, 23, 9, 0, second));
const open: OfferToAnswer = { state: 'open', expiresAt: at(30), extended: false, withdrawReason: null };
const codeOf = (result: { ok: boolean; refusal?: { code: string } }): string | undefined =>
  result.refusal?.code;

describe('acceptOffer', () => {
  it('takes a yes before the deadline, and none at it', () => {
    expect(acceptOffer(open, 'offered', at(29))).toEqual({ ok: true, value: 'accepted' });
    expect(codeOf(acceptOffer(open, 'offered', at(30)) as never)).toBe('dispatch.offer-expired');
  });

  it.each([
    [{ ...open, state: 'withdrawn', withdrawReason: 'accepted_elsewhere' }, 'dispatch.offer-taken'],
    [{ ...open, state: 'withdrawn', withdrawReason: 'cancelled' }, 'dispatch.offer-withdrawn'],
    [{ ...open, state: 'expired' }, 'dispatch.offer-expired'],
    [{ ...open, state: 'accepted' }, 'dispatch.offer-answered'],
    [{ ...open, state: 'declined' }, 'dispatch.offer-answered'],
  ] as const)('answers %j with %s', (offer, code) => {
    expect(codeOf(acceptOffer(offer, 'offered', at(0)) as never)).toBe(code);
  });

  it('does not book what was booked or cancelled meanwhile', () => {
    expect(codeOf(acceptOffer(open, 'booked', at(0)) as never)).toBe('dispatch.offer-taken');
    expect(codeOf(acceptOffer(open, 'cancelled', at(0)) as never)).toBe('dispatch.offer-withdrawn');
  });

  it('never accepts from a state other than open', () => {
    for (const state of OfferState.options) {
      expect(acceptOffer({ ...open, state }, 'offered', at(0)).ok).toBe(state === 'open');
    }
  });
});

describe('declineOffer and extendOffer', () => {
  it('takes a no while open', () => {
    expect(declineOffer(open, at(1))).toEqual({ ok: true, value: 'declined' });
  });

  it('gives more time once, and not while others are asked', () => {
    expect(extendOffer(open, 0, at(1), 120)).toEqual({ ok: true, value: at(150) });
    expect(codeOf(extendOffer({ ...open, extended: true }, 0, at(1), 120) as never)).toBe(
      'dispatch.extended-already',
    );
    expect(codeOf(extendOffer(open, 1, at(1), 120) as never)).toBe('dispatch.others-wait');
  });
});
