/** What the page of the house's own profile asks the API. */
import { type Capability, type FacilityFeature, type ServiceFacts, type SexRule } from '@yilian/contracts';
import { answerOf, api } from '../../client/api';
import { type Stretch } from '../desk/week-lines';

export type Reach =
  | { readonly by: 'city' }
  | { readonly by: 'radius'; readonly radiusM: number }
  | { readonly by: 'towns'; readonly towns: string[] };

/** For whom a service is, where and when; the price has a page of its own and stays as it is. */
export interface ServiceWish {
  readonly version: number;
  readonly state: ServiceFacts['state'];
  readonly levelMin: number;
  readonly levelMax: number;
  readonly sexes: SexRule;
  readonly needs: Capability[];
  readonly reach: Reach;
  readonly priceFen: number | null;
  readonly openingHours: Stretch[] | null;
}

export const changeContact = (
  id: string,
  body: { readonly phone: string | null; readonly address: string },
): Promise<unknown> => answerOf(api.PATCH('/v1/providers/{id}', { params: { path: { id } }, body }));

export type Features = Partial<Record<FacilityFeature, boolean>>;

/** Features as a whole; what is not among them is unknown. */
export const setFeatures = (id: string, version: number, features: Features): Promise<unknown> =>
  answerOf(
    api.PUT('/v1/providers/{id}/profile', {
      params: { path: { id } },
      body: { version, features, prices: {} },
    }),
  );

export const describeService = (id: string, body: ServiceWish): Promise<unknown> =>
  answerOf(api.PUT('/v1/services/{id}', { params: { path: { id } }, body }));
