import { MOST_VOICE_BYTES, type VoiceType } from '@yilian/contracts';

const starts = (bytes: Uint8Array, at: number, wanted: readonly number[]): boolean =>
  wanted.every((byte, index) => bytes[at + index] === byte);

/** What a recording is, by its first bytes and not by what it claims; undefined for anything else and for what is too long. */
export function voiceType(bytes: Uint8Array): VoiceType | undefined {
  if (bytes.length < 12 || bytes.length > MOST_VOICE_BYTES) return undefined;
  if (starts(bytes, 0, [0x1a, 0x45, 0xdf, 0xa3])) return 'audio/webm';
  if (starts(bytes, 0, [0x4f, 0x67, 0x67, 0x53])) return 'audio/ogg';
  return starts(bytes, 4, [0x66, 0x74, 0x79, 0x70]) ? 'audio/mp4' : undefined;
}
