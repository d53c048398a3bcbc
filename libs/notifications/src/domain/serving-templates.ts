import { type Text } from '@yilian/contracts';

/** A text with those it is for. */
export interface Spec {
  readonly to: 'family' | 'provider' | 'officer' | 'town';
  readonly text: (service: Text, number: string) => Text;
}

/** What is said while a service is given: a visit that nobody makes, a meal that nobody takes. */
export const SERVING_TEMPLATES = {
  'visit-missed': {
    to: 'provider',
    text: (service, number) => ({
      zh: `${service.zh}（${number}）的护理员还没有到达打卡，请马上联系护理员和长者。`,
      en: `Nobody has arrived yet for ${service.en} (${number}). Call the caregiver and the older person now.`,
    }),
  },
  'visit-missed-officer': {
    to: 'officer',
    text: (service, number) => ({
      zh: `${service.zh}（${number}）没有人到达，机构也没有处理，请您跟进。`,
      en: `Nobody came for ${service.en} (${number}) and the agency has not dealt with it. Please look after it.`,
    }),
  },
  'delivery-silent': {
    to: 'provider',
    text: (service, number) => ({
      zh: `${service.zh}（${number}）的一份餐到时间还没有人报告送到没有，请马上问送餐员并在备餐单里报告。`,
      en: `Nobody has reported a meal of ${service.en} (${number}). Ask the courier now and report it on the kitchen's page.`,
    }),
  },
  'meal-not-received': {
    to: 'family',
    text: (service, number) => ({
      zh: `您的${service.zh}（${number}）这一餐没有送到，请联系长者，看看是否需要帮忙。`,
      en: `A meal of your ${service.en} (${number}) was not received. Please get in touch with your older person.`,
    }),
  },
  'welfare-opened': {
    to: 'family',
    text: (service, number) => ({
      zh: `您的${service.zh}（${number}）这一餐没有人收，长者独居。请马上联系长者；值班员也会跟进。`,
      en: `Nobody received a meal of your ${service.en} (${number}), and your older person lives alone. Please get in touch now; officers on duty follow it up as well.`,
    }),
  },
  'welfare-called': {
    to: 'officer',
    text: (service, number) => ({
      zh: `一位独居长者的${service.zh}（${number}）没有人收，请打开值班工作台，接收平安确认。`,
      en: `Nobody received ${service.en} (${number}) of somebody who lives alone. Open the officer’s desk and take the welfare check over.`,
    }),
  },
  'welfare-acknowledged': {
    to: 'family',
    text: (service, number) => ({
      zh: `值班员正在确认长者是否平安（${service.zh} ${number}）。`,
      en: `An officer on duty is seeing to your older person (${service.en} ${number}).`,
    }),
  },
  'welfare-closed': {
    to: 'family',
    text: (service, number) => ({
      zh: `平安确认已经有结果（${service.zh} ${number}），请打开查看。`,
      en: `The welfare check is done (${service.en} ${number}). Open it to see what was found.`,
    }),
  },
} satisfies Readonly<Record<string, Spec>>;
