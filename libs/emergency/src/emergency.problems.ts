import { type ProblemTable } from '@yilian/contracts';
import { commonProblems } from '@yilian/platform';
import { type SosRefusal } from './domain/decide';
import { type WelfareRefusal } from './domain/welfare';

export type EmergencyRefusal = SosRefusal | WelfareRefusal | 'common.not-found';

/** How each refusal of this context is answered. */
export const emergencyProblems: ProblemTable<EmergencyRefusal> = {
  'common.not-found': commonProblems['common.not-found'],
  'emergency.owned-already': {
    status: 409,
    userMessage: {
      zh: '另一位值班员已经接收，谢谢您。',
      en: 'Another officer has taken over already. Thank you.',
    },
  },
  'emergency.not-yours': {
    status: 409,
    userMessage: {
      zh: '这条求助由另一位值班员负责，请联系对方。',
      en: 'Another officer looks after this call for help. Please speak to them.',
    },
  },
  'emergency.nobody-owns': {
    status: 409,
    userMessage: {
      zh: '请先接收，再填写处理结果。',
      en: 'Take this call for help over first, then say what came of it.',
    },
  },
  'emergency.check-owned': {
    status: 409,
    userMessage: {
      zh: '另一位值班员已经接收这次平安确认，谢谢您。',
      en: 'Another officer has taken this welfare check over already. Thank you.',
    },
  },
  'emergency.check-not-yours': {
    status: 409,
    userMessage: {
      zh: '这次平安确认由另一位值班员负责，请联系对方。',
      en: 'Another officer looks after this welfare check. Please speak to them.',
    },
  },
  'emergency.check-nobody-owns': {
    status: 409,
    userMessage: {
      zh: '请先接收，再填写确认结果。',
      en: 'Take this welfare check over first, then say what was found.',
    },
  },
  'emergency.check-over': {
    status: 409,
    userMessage: { zh: '这次平安确认已经结束。', en: 'This welfare check is closed already.' },
  },
  'emergency.over': {
    status: 409,
    userMessage: { zh: '这条求助已经结束。', en: 'This call for help is over already.' },
  },
};
