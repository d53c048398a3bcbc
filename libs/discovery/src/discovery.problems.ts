import { type ProblemTable } from '@yilian/contracts';

/** How each refusal of this context is answered. */
export const discoveryProblems = {
  'discovery.too-many-followers': {
    status: 429,
    userMessage: {
      zh: '现在打开的页面太多，空位暂时不能自动更新。页面会每隔一会儿自己再查一次。',
      en: 'Too many pages are open, so vacancies cannot follow by themselves for now. The page looks again from time to time.',
    },
  },
} as const satisfies ProblemTable<string>;
