import { beginsWith, joined } from './bytes';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
/** JFIF, the colour profile, and how Adobe keeps colours: without them the picture looks different. */
const KEPT_APPS = new Set([0xe0, 0xe2, 0xee]);

const isDropped = (marker: number): boolean =>
  (marker >= 0xe0 && marker <= 0xef && !KEPT_APPS.has(marker)) || marker === 0xfe;

/** A JPEG without Exif, comments and what follows its end; undefined for anything else. */
export function bareJpeg(bytes: Uint8Array): Uint8Array | undefined {
  if (!beginsWith(bytes, [0xff, SOI, 0xff])) return undefined;
  const kept = [bytes.subarray(0, 2)];
  let at = 2;
  let scans = 0;
  while (at + 4 <= bytes.length + 2 && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!;
    if (marker === EOI) {
      kept.push(bytes.subarray(at, at + 2));
      return scans > 0 ? joined(kept) : undefined;
    }
    const end = at + 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
    if (end <= at + 3 || end > bytes.length) return undefined;
    const next = marker === SOS ? endOfScan(bytes, end) : end;
    if (marker === SOS) scans += 1;
    if (!isDropped(marker)) kept.push(bytes.subarray(at, next));
    at = next;
  }
  return undefined;
}

/** Picture data goes on until a marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length - 1) {
    const after = bytes[at + 1]!;
    if (bytes[at] === 0xff && after !== 0 && after !== 0xff && (after < 0xd0 || after > 0xd7)) return at;
    at += 1;
  }
  return bytes.length;
}
