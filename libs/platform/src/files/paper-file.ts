import { type PaperType } from '@yilian/contracts';
import { barePhoto } from './bare-photo';

/** A paper as it is kept. */
export interface PaperFile {
  readonly type: PaperType;
  readonly bytes: Uint8Array;
}

const END_WITHIN = 1_024;
/** Parts of a PDF that do something instead of showing something. */
const ACTIVE_PARTS = /\/(JavaScript|JS|Launch|EmbeddedFile|RichMedia)\b/;

/** A photo without place and device, or a document that only shows something; undefined for anything else. */
export function paperFile(bytes: Uint8Array): PaperFile | undefined {
  const photo = barePhoto(bytes);
  if (photo) return photo;
  const text = Buffer.from(bytes).toString('latin1');
  const isDocument = text.startsWith('%PDF-1.') || text.startsWith('%PDF-2.');
  if (!isDocument || !text.slice(-END_WITHIN).includes('%%EOF') || ACTIVE_PARTS.test(text)) return undefined;
  return { type: 'application/pdf', bytes };
}
