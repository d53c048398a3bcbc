import { crc32, deflateSync } from 'node:zlib';

const [WIDTH, HEIGHT] = [360, 140];
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A signature as somebody draws it with a finger: waves that grow smaller, dark on white. A PNG in grey. */
export function drawnSignature(): Buffer {
  const rows = Array.from({ length: HEIGHT }, () => Buffer.alloc(WIDTH + 1, 0xff));
  // The first byte of a row says how it is packed: as it is.
  for (const row of rows) row[0] = 0;
  for (let step = 0; step < 4_000; step += 1) {
    const along = step / 4_000;
    const x = Math.round(30 + along * 290);
    const y = Math.round(70 + Math.sin(along * 22) * 42 * (1 - along) + Math.sin(along * 61) * 6);
    for (const [right, down] of [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
    ] as const)
      rows[y + down]![x + right + 1] = 0x20;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  head[8] = 8;
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'ascii'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
