import { type PhotoType } from '@yilian/contracts';
import { bareJpeg } from './photo/jpeg';
import { barePng } from './photo/png';
import { bareWebp } from './photo/webp';

/** A photo without anything but its picture. */
export interface BarePhoto {
  readonly type: PhotoType;
  readonly bytes: Uint8Array;
}

const FORMATS = [
  ['image/jpeg', bareJpeg],
  ['image/png', barePng],
  ['image/webp', bareWebp],
] as const;

/**
 * The picture in the bytes, told by what they are and not by what they are called, rebuilt from the parts that a picture
 * needs: place, device, comments and whatever hangs behind it stay out. Undefined when it is no such picture.
 */
export function barePhoto(bytes: Uint8Array): BarePhoto | undefined {
  for (const [type, bare] of FORMATS) {
    const picture = bare(bytes);
    if (picture) return { type, bytes: picture };
  }
  return undefined;
}
