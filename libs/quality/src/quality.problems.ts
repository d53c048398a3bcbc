import { type ProblemTable } from '@yilian/contracts';
import { commonProblems } from '@yilian/platform';
import { type ReviewRefusal } from './domain/review';

export const qualityProblems: ProblemTable<'common.not-found' | 'quality.complaint-not-so' | ReviewRefusal> =
  {
    'common.not-found': commonProblems['common.not-found'],
    'quality.complaint-not-so': {
      status: 409,
      userMessage: {
        zh: '这份投诉现在不能这样处理，请刷新看看进展。',
        en: 'That is not possible with this complaint now; look again how far it is.',
      },
    },
    'quality.not-completed': {
      status: 409,
      userMessage: {
        zh: '服务完成后才能评价。',
        en: 'You can say how it was once the service is completed.',
      },
    },
    'quality.reviewed-already': {
      status: 409,
      userMessage: {
        zh: '这次服务已经评价过了，谢谢您。您可以更正原来的评价。',
        en: 'This service has been reviewed already, thank you. You can correct what was said.',
      },
    },
    'quality.review-ended': {
      status: 409,
      userMessage: {
        zh: '这条评价已撤回、更正或隐藏，不能再改。',
        en: 'This review was withdrawn, corrected or hidden and cannot be changed any more.',
      },
    },
    'quality.reply-too-late': {
      status: 409,
      userMessage: {
        zh: '回复时间已过。',
        en: 'The time to reply is over.',
      },
    },
    'quality.replied-already': {
      status: 409,
      userMessage: { zh: '每条评价只能回复一次。', en: 'There is one reply to a review.' },
    },
    'quality.not-a-photo': {
      status: 422,
      userMessage: {
        zh: '这不是可以使用的照片。请用 5 MB 以内的 JPEG、PNG 或 WebP。',
        en: 'This is not a photo we can use. Please send a JPEG, PNG or WebP of up to 5 MB.',
      },
    },
  };
