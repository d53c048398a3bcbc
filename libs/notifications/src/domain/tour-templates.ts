import { type JobPayload, type Text } from '@yilian/contracts';

/** The name of a text about a tour. */
export type TourTemplate = JobPayload<'notifications.tell-of-tour'>['template'];

interface Spec {
  readonly to: 'family' | 'provider';
  readonly text: (number: string) => Text;
}

/** They may appear on a lock screen: the number of the tour, never who comes or what they wrote. */
export const TOUR_TEXTS: Readonly<Record<TourTemplate, Spec>> = {
  'tour-booked': {
    to: 'family',
    text: (number) => ({
      zh: `参观 ${number} 约好了，请打开看时间和地址。`,
      en: `Your tour ${number} is booked. Open it for the time and the address.`,
    }),
  },
  'tour-moved': {
    to: 'family',
    text: (number) => ({
      zh: `参观 ${number} 的时间已更改，请打开看新的时间。`,
      en: `Your tour ${number} has moved. Open it for the new time.`,
    }),
  },
  'tour-near': {
    to: 'family',
    text: (number) => ({
      zh: `参观 ${number} 就快到时间了，请打开看时间和地址。来不了请尽早取消。`,
      en: `Your tour ${number} is near. Open it for the time and the address, and cancel early if you cannot come.`,
    }),
  },
  'tour-called-off': {
    to: 'family',
    text: (number) => ({
      zh: `很抱歉，机构取消了参观 ${number}，请打开看原因并另选时间。`,
      en: `We are sorry: the facility called your tour ${number} off. Open it to see why and to choose another time.`,
    }),
  },
  'tour-asked': {
    to: 'provider',
    text: (number) => ({
      zh: `有家庭预约参观（${number}），请打开查看。`,
      en: `A family has booked a tour (${number}). Open it to see when.`,
    }),
  },
  'tour-shifted': {
    to: 'provider',
    text: (number) => ({
      zh: `参观 ${number} 改了时间，请打开查看。`,
      en: `Tour ${number} has moved to another time. Open it to see when.`,
    }),
  },
  'tour-dropped': {
    to: 'provider',
    text: (number) => ({
      zh: `家庭取消了参观 ${number}，这个时间又空出来了。`,
      en: `The family cancelled tour ${number}; the time is free again.`,
    }),
  },
};

/** True for texts about tours. */
export const isTourTemplate = (template: string): template is TourTemplate =>
  Object.hasOwn(TOUR_TEXTS, template);
