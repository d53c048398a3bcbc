import { type ProblemTable } from '@yilian/contracts';
import { commonProblems } from '@yilian/platform';

export type RequestRefusal =
  | 'common.not-found'
  | 'requests.invalid'
  | 'requests.not-assessed'
  | 'requests.stay-asked-already'
  | 'requests.cannot-cancel'
  | 'requests.cost-has-risen'
  | 'requests.no-consent'
  | 'requests.cannot-object'
  | 'requests.sent-already'
  | 'requests.draft-changed'
  | 'requests.draft-gone'
  | 'requests.nothing-to-confirm'
  | 'requests.kept-no-longer'
  | 'requests.papers-missing'
  | 'requests.not-a-paper'
  | 'requests.too-many-sheets'
  | 'requests.purpose-needed'
  | 'requests.not-a-trial'
  | 'requests.trial-unconfirmed'
  | 'requests.trial-over'
  | 'requests.continued-already'
  | 'requests.too-many-orders'
  | 'requests.order-ended';

export const requestsProblems: ProblemTable<RequestRefusal> = {
  'common.not-found': commonProblems['common.not-found'],
  'requests.invalid': {
    status: 400,
    userMessage: { zh: '有些内容需要改正。', en: 'Some of what was sent needs to be corrected.' },
  },
  'requests.not-assessed': {
    status: 409,
    userMessage: {
      zh: '住养老院前需要先做能力评估，请联系所在镇街预约。',
      en: 'A care home needs an ability assessment first; please book one with your town office.',
    },
  },
  'requests.stay-asked-already': {
    status: 409,
    userMessage: {
      zh: '这位长者已有一份入住申请或正在入住，请先取消原来的申请。',
      en: 'There is already a request for a stay, or a stay, for this person; cancel it first.',
    },
  },
  'requests.no-consent': {
    status: 409,
    userMessage: {
      zh: '长者已撤回接受服务的同意，暂时不能再申请。请先和长者商量。',
      en: 'The older person no longer agrees to be served, so nothing new can be asked for. Talk to them first.',
    },
  },
  'requests.cannot-object': {
    status: 409,
    userMessage: {
      zh: '这项服务已经结束，不用再表示不同意。',
      en: 'This has already ended; there is nothing left to say no to.',
    },
  },
  'requests.sent-already': {
    status: 409,
    userMessage: {
      zh: '这份预约已经提交过了，不会重复提交。',
      en: 'This has been sent already; it is not sent twice.',
    },
  },
  'requests.draft-changed': {
    status: 412,
    userMessage: {
      zh: '另一台设备也改过这份预约，请选择留下哪一份。',
      en: 'Another device has changed this, too; choose which of the two to keep.',
    },
  },
  'requests.draft-gone': {
    status: 410,
    userMessage: {
      zh: '这份没填完的预约已经提交或删除。',
      en: 'This draft was sent or thrown away.',
    },
  },
  'requests.nothing-to-confirm': {
    status: 409,
    userMessage: {
      zh: '这份申请现在不需要确认入住。',
      en: 'There is nothing to confirm for this request at the moment.',
    },
  },
  'requests.kept-no-longer': {
    status: 409,
    userMessage: {
      zh: '为您保留床位的时间已过，这份申请已取消，不收费。您可以再申请一次。',
      en: 'The bed is no longer kept and the application has ended, free of charge. You can ask again.',
    },
  },
  'requests.papers-missing': {
    status: 409,
    userMessage: {
      zh: '还有必须的材料没有交。请补上，或者选择入住时补交。',
      en: 'Papers that the home must see are missing. Add them, or promise to bring them.',
    },
  },
  'requests.not-a-paper': {
    status: 422,
    userMessage: {
      zh: '这个文件打不开。请交照片（JPEG、PNG、WebP）或者普通的 PDF，不超过 5 MB。',
      en: 'This file cannot be used. Send a photo (JPEG, PNG, WebP) or a plain PDF of at most 5 MB.',
    },
  },
  'requests.too-many-sheets': {
    status: 409,
    userMessage: {
      zh: '这种材料最多交 6 张。请先删掉不要的。',
      en: 'There can be at most 6 sheets of one kind; remove one first.',
    },
  },
  'requests.purpose-needed': {
    status: 400,
    userMessage: {
      zh: '查看长者的材料要先说明原因。',
      en: 'Say what for before you open papers of an older person.',
    },
  },
  'requests.not-a-trial': {
    status: 409,
    userMessage: {
      zh: '这份预约不是试住，不能转为长期入住。',
      en: 'This is not a trial, so it cannot be made permanent.',
    },
  },
  'requests.trial-unconfirmed': {
    status: 409,
    userMessage: {
      zh: '请先确认入住，再转为长期入住。',
      en: 'Confirm the moving in first; then the trial can be made permanent.',
    },
  },
  'requests.trial-over': {
    status: 409,
    userMessage: {
      zh: '试住已经结束。想长期入住，请重新申请。',
      en: 'The trial is over. To stay for good, please apply anew.',
    },
  },
  'requests.continued-already': {
    status: 409,
    userMessage: {
      zh: '这次试住已经申请转为长期入住。',
      en: 'This trial is being made permanent already.',
    },
  },
  'requests.too-many-orders': {
    status: 409,
    userMessage: {
      zh: '这位长者的定期服务已经很多，请先结束一项。',
      en: 'This person has very many standing orders; end one of them first.',
    },
  },
  'requests.order-ended': {
    status: 409,
    userMessage: {
      zh: '这项定期服务已经结束，不能再改。需要的话请重新办理。',
      en: 'This standing order has ended and cannot be changed. Make a new one if it is needed again.',
    },
  },
  'requests.cannot-cancel': {
    status: 409,
    userMessage: {
      zh: '这项服务已经结束，不能再取消。',
      en: 'This has already ended and can no longer be cancelled.',
    },
  },
  'requests.cost-has-risen': {
    status: 409,
    userMessage: {
      zh: '取消费用比刚才显示的高，还没有取消。请重新查看费用再决定。',
      en: 'Cancelling costs more by now than was shown. Nothing was cancelled; look at the cost again.',
    },
  },
};
