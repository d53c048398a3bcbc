import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Page } from 'playwright-core';
import { PHONE } from './screens';
import { setStage } from './stage';
import { accountOf } from './state';
import { type Shot, type Strip, TOUR } from './tour';
import { providerAccount, PROVIDER_TOUR, setProviderStage } from './tour-of-providers';
import { World } from './world';

const FOLDER = join('docs', 'pictures');
const LANGUAGES = ['zh', 'en'] as const;
type Language = (typeof LANGUAGES)[number];
const MOST_BYTES = 60_000;

interface Wanted {
  readonly pngs: readonly string[];
  readonly mostBytes: number;
}

/** Puts pictures side by side and packs them as well as their size allows. Sent to the browser as text. */
async function sideBySide({ pngs, mostBytes }: Wanted): Promise<string> {
  const GAP = 16;
  const images = await Promise.all(
    pngs.map(async (png) => {
      const image = new Image();
      image.src = `data:image/png;base64,${png}`;
      await image.decode();
      return image;
    }),
  );
  const canvas = document.createElement('canvas');
  canvas.width = images.reduce((sum, { width }) => sum + width + GAP, -GAP);
  canvas.height = Math.max(...images.map(({ height }) => height));
  const drawing = canvas.getContext('2d')!;
  let left = 0;
  for (const image of images) {
    drawing.drawImage(image, left, 0);
    left += image.width + GAP;
  }
  const packed = [0.8, 0.7, 0.6, 0.5, 0.4, 0.3].map(
    (quality) => canvas.toDataURL('image/webp', quality).split(',')[1]!,
  );
  // Four letters for three bytes.
  return packed.find(({ length }) => length * 0.75 <= mostBytes) ?? packed.at(-1)!;
}

/** From the top, without a mark of the focus, and with every drawing there. Sent to the browser as text. */
async function settles(): Promise<void> {
  (document.activeElement as HTMLElement | null)?.blur();
  scrollTo(0, 0);
  await Promise.all(Array.from(document.images, async (image) => image.decode()));
}

/** A city in a state, and the pictures that are taken of it. */
interface Album<S, W> {
  readonly setStage: (world: World) => Promise<S>;
  readonly accountOf: (who: W, stage: S) => readonly [login: string, password?: string] | undefined;
  readonly strips: readonly Strip<S, W>[];
}

class Tour<S, W> {
  private constructor(
    private readonly world: World,
    private readonly album: Album<S, W>,
    private readonly stage: S,
    private readonly canvas: Page,
  ) {}

  static async begins<S, W>(world: World, album: Album<S, W>): Promise<Tour<S, W>> {
    const stage = await album.setStage(world);
    const { page } = await world.visitor(PHONE);
    return new Tour(world, album, stage, page);
  }

  async makes({ name, shots }: Strip<S, W>, language: Language): Promise<void> {
    const pngs: string[] = [];
    for (const shot of shots) pngs.push(await this.takes(shot, language));
    const picture = Buffer.from(
      await this.canvas.evaluate(sideBySide, { pngs, mostBytes: MOST_BYTES }),
      'base64',
    );
    const path = join(FOLDER, `${name}.${language}.webp`);
    writeFileSync(path, picture);
    console.log(`${path} ${Math.ceil(picture.length / 1_000)} kB`);
    if (picture.length > MOST_BYTES) process.exitCode = 1;
  }

  private async takes({ who, screen, show }: Shot<S, W>, language: Language): Promise<string> {
    const visitor = await this.world.visitor(screen, language);
    const account = this.album.accountOf(who, this.stage);
    if (account) await visitor.signsIn(...account);
    await show(visitor, this.stage);
    await visitor.page.evaluate(settles);
    const png = await visitor.page.screenshot();
    await visitor.page.context().close();
    return png.toString('base64');
  }
}

/** Makes the pictures of one city; `wanted`: only those, by name. */
async function fills<S, W>(album: Album<S, W>, wanted: readonly string[]): Promise<void> {
  const strips = album.strips.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  if (strips.length === 0) return;
  const world = await World.begins();
  try {
    const tour = await Tour.begins(world, album);
    for (const language of LANGUAGES) for (const strip of strips) await tour.makes(strip, language);
  } finally {
    await world.ends();
  }
}

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const wanted = process.argv.slice(2);
  await fills({ setStage, accountOf, strips: TOUR }, wanted);
  await fills({ setStage: setProviderStage, accountOf: providerAccount, strips: PROVIDER_TOUR }, wanted);
}

void main();
