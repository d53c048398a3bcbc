import { fenOf } from './fen';

describe('an amount in yuan', () => {
  it('becomes fen', () => {
    expect([fenOf('12'), fenOf(' 12.5 '), fenOf('0.07'), fenOf('')]).toEqual([1200, 1250, 7, null]);
  });

  it('is nothing else', () => {
    expect([fenOf('12.345'), fenOf('-1'), fenOf('1,000'), fenOf('twelve')]).toEqual([
      ...[undefined, undefined, undefined, undefined],
    ]);
  });
});
