import {
  type Area,
  askedListOf,
  type FirstAnswers,
  LIST_LINES,
  listTermsOf,
  MAP_LINES,
  middleOf,
  PAGE_PATHS,
  type PageQuery,
  questionOf,
} from '@yilian/contracts';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';

/** An answer that has not come by then is left to the page: it asks for what it does not find. */
const PATIENCE_MS = 800;
const HERE = 'http://here';

/** The address of a page, taken apart. */
export interface PageAddress {
  readonly params: Readonly<Record<string, string>>;
  readonly query: PageQuery;
}

/** Answers one question of the API as anybody gets it; undefined when it is refused. */
type Ask = (path: string) => Promise<unknown>;

/** What pages ask before they can show anything, written as they write it. Public answers only. */
const FIRST: Readonly<Record<string, (page: PageAddress, ask: Ask) => Promise<unknown>>> = {
  [PAGE_PATHS.facilities]: async ({ query }, ask) => {
    const asked = askedListOf(query);
    const { areas } = ((await ask('/v1/areas')) ?? { areas: [] }) as { areas: readonly Area[] };
    const near = middleOf(asked.from, areas);
    // Where somebody lives or stands only the page knows.
    if (asked.from !== '' && !near) return;
    const limit = query['view'] === 'map' ? MAP_LINES : LIST_LINES;
    const terms = new URLSearchParams({ ...listTermsOf(asked, near), limit: String(limit) });
    await ask(`/v1/facilities?${terms.toString()}`);
  },
  [PAGE_PATHS.facility]: async ({ params: { id = '' } }, ask) => {
    const facility = `/v1/facilities/${encodeURIComponent(id)}`;
    await Promise.all([ask(facility), ask(`${facility}/tour-slots`), ask(`${facility}/findings`)]);
  },
};

/**
 * Asks the API what a page would ask first, so that it need not. The questions go through the same door as all others, in
 * this process, and whatever is refused, broken or late is simply not among the answers.
 *
 * @param path the page as it stands in the list of paths
 */
export async function firstAnswers(
  app: NestFastifyApplication,
  path: string,
  page: PageAddress,
): Promise<FirstAnswers> {
  const answers: Record<string, unknown> = {};
  const ask: Ask = async (url) => {
    const { statusCode, body } = await app.inject({ method: 'GET', url });
    if (statusCode !== 200) return undefined;
    return (answers[questionOf(HERE + url)] = JSON.parse(body) as unknown);
  };
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, PATIENCE_MS)));
  const asked = Promise.resolve(FIRST[path]?.(page, ask)).catch(() => undefined);
  await Promise.race([asked, late]);
  clearTimeout(timer);
  return { ...answers };
}
