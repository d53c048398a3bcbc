/** What the shell of the desk asks the API: whose desk it is and how its light stands. */
import { type OwnStatus, type ProviderFacts, type ProviderToday } from '@yilian/contracts';
import { answerOf, api } from '../../client/api';

export const provider = (id: string): Promise<ProviderFacts> =>
  answerOf(api.GET('/v1/providers/{id}', { params: { path: { id } } }));

export const ownStatus = (): Promise<OwnStatus> => answerOf(api.GET('/v1/providers/me/status'));

export type Wish = { readonly light: 'open' } | { readonly light: 'paused'; readonly until: string | null };

export const setLight = (body: Wish): Promise<unknown> =>
  answerOf(api.PUT('/v1/providers/me/status', { body }));

/** Tells that somebody is at the desk and hears what is told. */
export const notePresence = (): Promise<unknown> => answerOf(api.PUT('/v1/providers/me/presence'));

export const ownToday = (): Promise<ProviderToday> => answerOf(api.GET('/v1/providers/me/today'));
