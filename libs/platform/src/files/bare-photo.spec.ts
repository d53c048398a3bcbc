import { barePhoto } from './bare-photo';

const ascii = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));
const SECRET = ascii('GPS 23.02 113.79');
const holdsSecret = (bytes: Uint8Array): boolean => Buffer.from(bytes).includes(Buffer.from(SECRET));

const segment = (marker: number, body: readonly number[]): number[] => [
  ...[0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 0xff],
  ...body,
];
const JPEG = Uint8Array.from([
  ...[0xff, 0xd8],
  ...segment(0xe0, ascii('JFIF')),
  ...segment(0xe1, [...ascii('Exif'), ...SECRET]),
  ...segment(0xfe, SECRET),
  ...segment(0xdb, [0, 1, 2]),
  ...segment(0xda, [1]),
  ...[5, 0xff, 0, 6, 0xff, 0xd0, 7],
  ...[0xff, 0xd9],
  ...SECRET,
]);

const chunk = (name: string, body: readonly number[]): number[] => [
  ...[0, 0, 0, body.length],
  ...ascii(name),
  ...body,
  ...[0, 0, 0, 0],
];
const PNG = Uint8Array.from([
  ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  ...chunk('IHDR', [1, 2, 3]),
  ...chunk('eXIf', SECRET),
  ...chunk('tEXt', SECRET),
  ...chunk('IDAT', [9]),
  ...chunk('IEND', []),
  ...SECRET,
]);

const riff = (name: string, body: readonly number[]): number[] => [
  ...ascii(name),
  ...[body.length, 0, 0, 0],
  ...body,
  ...(body.length % 2 ? [0] : []),
];
const WEBP_BODY = [
  ...ascii('WEBP'),
  ...riff('VP8X', [0x0c, 0, 0, 0, 1, 0, 0, 1, 0, 0]),
  ...riff('VP8 ', [1, 2, 3]),
  ...riff('EXIF', SECRET),
  ...riff('XMP ', SECRET),
];
const WEBP = Uint8Array.from([...ascii('RIFF'), WEBP_BODY.length, 0, 0, 0, ...WEBP_BODY, ...SECRET]);

describe('a photo', () => {
  it.each([
    ['image/jpeg', JPEG],
    ['image/png', PNG],
    ['image/webp', WEBP],
  ] as const)('%s keeps its picture and loses where it was made', (type, bytes) => {
    expect(holdsSecret(bytes)).toBe(true);
    const bare = barePhoto(bytes)!;
    expect(bare.type).toBe(type);
    expect(holdsSecret(bare.bytes)).toBe(false);
    expect(barePhoto(bare.bytes)).toEqual(bare);
  });

  it('of JPEG keeps stuffed bytes and restarts', () => {
    expect(Array.from(barePhoto(JPEG)!.bytes.slice(-9))).toEqual([5, 0xff, 0, 6, 0xff, 0xd0, 7, 0xff, 0xd9]);
  });

  it('of WebP says that nothing is announced any more', () => {
    expect(barePhoto(WEBP)!.bytes[20]).toBe(0);
  });

  it.each([
    ['nothing', []],
    ['a page', ascii('<html>')],
    ['a drawing with scripts', ascii('<svg onload="x">')],
    ['the beginning of a JPEG', Array.from(JPEG.slice(0, 20))],
    ['the beginning of a PNG', Array.from(PNG.slice(0, 40))],
    ['a JPEG without a picture', [0xff, 0xd8, 0xff, 0xd9]],
  ])('is not %s', (_, bytes) => {
    expect(barePhoto(Uint8Array.from(bytes))).toBeUndefined();
  });
});
