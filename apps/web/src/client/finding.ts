/** What pages ask about facilities; nobody needs an account for it. */
import { type paths } from '@yilian/api-client';
import {
  type FacilityDays,
  type FacilityList,
  type FacilityFindings,
  type FacilityPage,
  type FacilityVacancies,
  type ServiceOwner,
  type Suggestion,
} from '@yilian/contracts';
import { learnTime } from '../shell/clock';
import { answerOf, api } from './api';

export type FacilityTerms = NonNullable<paths['/v1/facilities']['get']['parameters']['query']>;

export async function facilities(query: FacilityTerms): Promise<FacilityList> {
  const list = await answerOf(api.GET('/v1/facilities', { params: { query } }));
  learnTime(list.serverNow);
  return list;
}

export async function facility(id: string): Promise<FacilityPage> {
  const page = await answerOf(api.GET('/v1/facilities/{id}', { params: { path: { id } } }));
  learnTime(page.serverNow);
  return page;
}

/** What officers found there and is not put right yet. */
export const facilityFindings = (id: string): Promise<FacilityFindings> =>
  answerOf(api.GET('/v1/facilities/{id}/findings', { params: { path: { id } } }));

/** What is free now at facilities that are on the screen. */
export const vacancies = (ids: readonly string[]): Promise<FacilityVacancies> =>
  answerOf(api.GET('/v1/facilities/vacancies', { params: { query: { ids: ids.join() } } }));

export const serviceOwner = (id: string): Promise<ServiceOwner> =>
  answerOf(api.GET('/v1/services/{id}', { params: { path: { id } } }));

export const bookableDays = (id: string, service: string): Promise<FacilityDays> =>
  answerOf(api.GET('/v1/facilities/{id}/days', { params: { path: { id }, query: { service } } }));

/** What the letters typed so far may mean. */
export const suggestions = async (q: string): Promise<readonly Suggestion[]> =>
  (await answerOf(api.GET('/v1/suggest', { params: { query: { q } } }))).items;
