import { type CarePageName } from '@yilian/contracts';
import { type CareStage } from './stage';

/** A page of caregivers as it is meant to be read. */
export interface CareLook {
  /** Who reads it; without one it is the caregiver. */
  readonly who?: 'demo-courier';
  readonly path: string | ((stage: CareStage) => string);
  /** Seen as soon as everything is there. */
  readonly sign: string;
  readonly asks: string;
}

/** Every page has its line; whatever else a page can look like is looked at on the way of a journey. */
export const CARE_PAGES: Readonly<Record<CarePageName, CareLook>> = {
  today: { path: '/care', sign: '[data-visit]', asks: '**/v1/caregivers/me/day*' },
  visit: {
    path: ({ visit }) => `/care/visits/${visit.id}`,
    sign: '.visit-address',
    asks: '**/v1/caregivers/me/day*',
  },
  round: {
    ...{ who: 'demo-courier', path: '/care/round?meal=lunch', sign: '[data-none], [data-stop]' },
    asks: '**/v1/services/*/kitchen/round*',
  },
};
