/** Enough for more facilities than any city has. */
const PLANES = 30;

/**
 * Counts for 32 things at once how often their bit was set. The numbers stand upright, one bit of all 32 in each plane, so
 * that adding a mask is a few steps whatever the number of its bits.
 */
export class BitCounter {
  private readonly planes = new Int32Array(PLANES);

  add(mask: number): void {
    for (let plane = 0, carry = mask; carry !== 0; plane += 1) {
      const before = this.planes[plane]!;
      this.planes[plane] = before ^ carry;
      carry &= before;
    }
  }

  /** How often the bit was set. */
  of(bit: number): number {
    return this.planes.reduce((sum, plane, weight) => sum + ((plane >>> bit) & 1) * 2 ** weight, 0);
  }
}
