/** What the page of ways of answering asks the API. */
import { type AnswerWaysChoice, type AutoAcceptTerms, type OwnAnswering } from '@yilian/contracts';
import { answerOf, api } from '../../client/api';

const of = (id: string) => ({ path: { id } });

export const ownAnswering = (): Promise<OwnAnswering> => answerOf(api.GET('/v1/providers/me/answering'));

export const chooseWays = (id: string, body: AnswerWaysChoice): Promise<unknown> =>
  answerOf(api.PUT('/v1/services/{id}/answer-ways', { params: of(id), body }));

export const askForRule = (id: string, body: AutoAcceptTerms): Promise<unknown> =>
  answerOf(api.PUT('/v1/services/{id}/auto-acceptance', { params: of(id), body }));

export const giveUpRule = (id: string): Promise<unknown> =>
  answerOf(api.DELETE('/v1/services/{id}/auto-acceptance', { params: of(id) }));
