import { questionOf } from '@yilian/contracts';
import { boot } from '../shell/boot';

const answers = new Map(Object.entries(boot.answers ?? {}));

/** The answer that came with the page, if there is one to this question; the next time it is asked as everything is. */
export function takeFirst({ method, url }: Request): Response | undefined {
  const question = questionOf(url);
  const answer = method === 'GET' ? answers.get(question) : undefined;
  answers.delete(question);
  return answer === undefined
    ? undefined
    : new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } });
}
