/** An amount in fen (1/100 yuan) as an integer. Binary fractions never touch money. */
export interface Money {
  readonly fen: number;
  readonly currency: 'CNY';
}

/** Makes an amount from whole fen. @throws RangeError for fractions and unsafe integers. */
export function fen(amount: number): Money {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`Not a whole number of fen: ${amount}`);
  return { fen: amount, currency: 'CNY' };
}
