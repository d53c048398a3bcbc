import { idsFrom, isId, newId } from './ids';

describe('newId', () => {
  it('makes ten thousand different, ascending, well-formed ids', () => {
    const ids = Array.from({ length: 10_000 }, () => newId());
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(ids);
    expect(ids.every(isId)).toBe(true);
    expect(ids.every((id) => id[14] === '7' && '89ab'.includes(id[19]!))).toBe(true);
  });

  it('keeps its order when the clock goes back', () => {
    const first = newId(Date.now() + 60_000);
    expect(newId(Date.now()) > first).toBe(true);
  });
});

describe('idsFrom', () => {
  it('parts ids made before a moment from those made at it', () => {
    const moment = Date.now() + 120_000;
    expect(newId(moment - 1) < idsFrom(moment)).toBe(true);
    expect(newId(moment) >= idsFrom(moment)).toBe(true);
  });
});
