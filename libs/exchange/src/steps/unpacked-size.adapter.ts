import { createInflateRaw } from 'node:zlib';
import { NoList } from '../domain/list-faults';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const DESCRIPTOR_BYTES = 24;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  readonly at: number;
  readonly method: number;
  readonly packed: number;
}

/**
 * Unpacks a workbook once without keeping anything: what its own directory says about sizes may be forged. A part that the
 * directory does not name would be read unseen, so the parts must lie side by side.
 * @throws NoList `unpacks_too_large`, `broken`
 */
export async function checkUnpacked(bytes: Uint8Array, most: number): Promise<void> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { entries, until } = directoryOf(file);
  let left = most;
  let next = 0;
  for (const { at, method, packed } of entries) {
    if (at < next || at > next + DESCRIPTOR_BYTES || file.readUInt32LE(at) !== LOCAL)
      throw new NoList('broken');
    const from = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
    next = from + packed;
    if (next > until) throw new NoList('broken');
    left -= await unpackedBytes(file.subarray(from, next), method, left);
    if (left < 0) throw new NoList('unpacks_too_large');
  }
  if (until > next + DESCRIPTOR_BYTES) throw new NoList('broken');
}

/** The parts in the order in which they lie, and where the directory begins. */
function directoryOf(file: Buffer): { readonly entries: readonly Entry[]; readonly until: number } {
  try {
    const end = endOf(file);
    const until = file.readUInt32LE(end + 16);
    let at = until;
    const entries = Array.from({ length: file.readUInt16LE(end + 10) }, () => {
      if (file.readUInt32LE(at) !== ENTRY) throw new NoList('broken');
      const entry = {
        at: file.readUInt32LE(at + 42),
        method: file.readUInt16LE(at + 10),
        packed: file.readUInt32LE(at + 20),
      };
      at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
      return entry;
    });
    return { entries: entries.sort((a, b) => a.at - b.at), until };
  } catch (cause) {
    throw cause instanceof NoList ? cause : new NoList('broken', [], { cause });
  }
}

/** The directory's end lies in the last bytes; a remark may follow it. */
function endOf(file: Buffer): number {
  for (let at = file.length - END_BYTES; at >= Math.max(0, file.length - 65_557); at -= 1)
    if (file.readUInt32LE(at) === END) return at;
  throw new NoList('broken');
}

async function unpackedBytes(packed: Buffer, method: number, most: number): Promise<number> {
  if (method === STORED) return packed.length;
  if (method !== DEFLATED) throw new NoList('broken');
  const inflate = createInflateRaw();
  inflate.end(packed);
  let size = 0;
  try {
    for await (const piece of inflate) {
      size += (piece as Buffer).length;
      if (size > most) return size;
    }
  } catch (cause) {
    throw new NoList('broken', [], { cause });
  }
  return size;
}
