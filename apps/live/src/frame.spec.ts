import { Bundle } from './frame';

/** What a browser reads from the line, by RFC 6455. */
function textsIn(wire: Buffer): string[] {
  const texts: string[] = [];
  for (let at = 0; at < wire.length;) {
    // The end of a message, and text.
    expect(wire[at]).toBe(0x81);
    const short = wire[at + 1]!;
    const head = short < 126 ? 2 : short === 126 ? 4 : 10;
    const length =
      head === 2 ? short : head === 4 ? wire.readUInt16BE(at + 2) : Number(wire.readBigUInt64BE(at + 2));
    texts.push(wire.toString('utf8', at + head, at + head + length));
    at += head + length;
  }
  return texts;
}

describe('frames for many', () => {
  it.each([1, 124, 125, 126, 65_534, 65_535, 70_000])('makes a message of %i letters one frame', (length) => {
    const frame = 'x'.repeat(length);
    expect(textsIn(Buffer.concat([...new Bundle([frame, 'after']).wire]))).toEqual([`4${frame}`, '4after']);
  });

  it('counts bytes, not letters', () => {
    const frame = '颐联'.repeat(50);
    expect(textsIn(Buffer.concat([...new Bundle([frame, 'after']).wire]))).toEqual([`4${frame}`, '4after']);
  });

  it('makes the bytes once', () => {
    const bundle = new Bundle(['one']);
    expect(bundle.wire).toBe(bundle.wire);
  });
});
