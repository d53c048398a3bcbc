import { joined, letters } from './bytes';

const KEPT = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP']);
/** Bits of the extended header that announce Exif and XMP. */
const ANNOUNCED = 0x08 | 0x04;

/** A WebP without Exif, XMP, movement and what follows its end; undefined for anything else. */
export function bareWebp(bytes: Uint8Array): Uint8Array | undefined {
  if (letters(bytes, 0) !== 'RIFF' || letters(bytes, 8) !== 'WEBP') return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = Math.min(bytes.length, 8 + view.getUint32(4, true));
  const chunks: Uint8Array[] = [];
  let pictures = 0;
  for (let at = 12; at + 8 <= whole;) {
    const name = letters(bytes, at);
    const size = view.getUint32(at + 4, true);
    const end = at + 8 + size + (size % 2);
    if (at + 8 + size > whole) return undefined;
    if (name === 'VP8 ' || name === 'VP8L') pictures += 1;
    if (KEPT.has(name)) chunks.push(name === 'VP8X' ? quiet(bytes.slice(at, end)) : bytes.subarray(at, end));
    at = end;
  }
  if (pictures !== 1) return undefined;
  const body = joined(chunks);
  const head = bytes.slice(0, 12);
  new DataView(head.buffer).setUint32(4, body.length + 4, true);
  return joined([head, body]);
}

function quiet(header: Uint8Array): Uint8Array {
  header[8] = header[8]! & ~ANNOUNCED;
  return header;
}
