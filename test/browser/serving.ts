import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { PAGE_PATHS } from '@yilian/contracts';
import { figures } from './figures';
import { type World } from './world';

const BUILT = join(resolve(__dirname, '..', '..'), 'dist', 'web');
const KB = 1_000;

/** Everything that the first page asks for, packed, by its ending. */
function firstLoad(ending: string): number {
  const html = readFileSync(join(BUILT, 'index.html'), 'utf8');
  const names = Array.from(html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g), ([, name]) => name!);
  return names
    .filter((name) => name.endsWith(ending))
    .reduce((sum, name) => sum + gzipSync(readFileSync(join(BUILT, name))).length, 0);
}

/** How the pages are handed out, and what they weigh. */
export function serving(world: () => World): void {
  describe('the served page', () => {
    const get = async (
      path: string,
      headers: Record<string, string> = { accept: 'text/html' },
    ): Promise<Response> => fetch(world().stack.api.url + path, { headers });

    it('weighs at most 60 kB of script and 15 kB of style', () => {
      figures.note('script of the first load, packed', firstLoad('.js') / KB);
      figures.note('style of the first load, packed', firstLoad('.css') / KB);
      expect(firstLoad('.js')).toBeGreaterThan(10 * KB);
      expect(firstLoad('.js')).toBeLessThanOrEqual(60 * KB);
      expect(firstLoad('.css')).toBeLessThanOrEqual(15 * KB);
    });

    it('comes in the size and language of the reader, from no cache, and lets nothing inside it run', async () => {
      const answer = await get('/', { accept: 'text/html', cookie: 'yilian-view=en.elder.more' });
      expect(await answer.text()).toContain('<html lang="en" data-size="elder" data-contrast="more">');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('content-security-policy')).not.toContain('unsafe');
    });

    it.each(Object.values(PAGE_PATHS))('is found at %s', async (path) => {
      expect((await get(path)).status).toBe(200);
    });

    it('is a page with 404 at addresses of no page, and a problem at addresses of no route', async () => {
      const nowhere = await get('/nowhere');
      expect([nowhere.status, nowhere.headers.get('content-type')]).toEqual([
        404,
        'text/html; charset=utf-8',
      ]);
      for (const path of ['/v1/nothing', '/assets/nothing.js', '/health/nothing']) {
        const answer = await get(path);
        expect([answer.status, answer.headers.get('content-type')]).toEqual([
          404,
          'application/problem+json; charset=utf-8',
        ]);
      }
    });

    it('has files that may be kept for ever, because their names change with their content', async () => {
      const [name] = readdirSync(join(BUILT, 'assets')).filter((one) => one.endsWith('.js'));
      const answer = await get(`/assets/${name!}`, { 'accept-encoding': 'gzip' });
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(answer.headers.get('content-encoding')).toBe('gzip');
    });
  });
}
