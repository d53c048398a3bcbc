import type { ProblemTable } from '@yilian/contracts';
import { commonProblems, type Refusal } from '@yilian/platform';

/** Why a wish about a provider is refused. */
export type ProvidersCode =
  | 'common.not-found'
  | 'providers.changed-meanwhile'
  | 'providers.suspended-already'
  | 'providers.not-suspended'
  | 'providers.pause-in-the-past'
  | 'providers.no-such-account'
  | 'providers.not-home-care'
  | 'providers.not-a-paper'
  | 'providers.price-in-the-past'
  | 'providers.offered-already';

export type ProvidersRefusal<Code extends ProvidersCode> = Refusal<Code>;

export const providersProblems: ProblemTable<ProvidersCode> = {
  'common.not-found': commonProblems['common.not-found'],
  'providers.no-such-account': {
    status: 422,
    userMessage: {
      zh: '没有这个护理员账号，或者不属于本机构。',
      en: 'There is no such caregiver account of your agency.',
    },
  },
  'providers.changed-meanwhile': {
    status: 409,
    userMessage: {
      zh: '内容已被别人修改，请刷新后再改。',
      en: 'Somebody changed this meanwhile; load it again and repeat your change.',
    },
  },
  'providers.suspended-already': {
    status: 409,
    userMessage: { zh: '该服务商已被暂停。', en: 'This provider is suspended already.' },
  },
  'providers.not-suspended': {
    status: 409,
    userMessage: { zh: '该服务商没有被暂停。', en: 'This provider is not suspended.' },
  },
  'providers.pause-in-the-past': {
    status: 422,
    userMessage: { zh: '暂停结束时间必须在将来。', en: 'A pause must end in the future.' },
  },
  'providers.not-home-care': {
    status: 422,
    userMessage: {
      zh: '护理员只能登记到本机构的居家上门服务。',
      en: 'A caregiver belongs to a home-care service of your own.',
    },
  },
  'providers.not-a-paper': {
    status: 422,
    userMessage: {
      zh: '请上传 JPG、PNG、WebP 图片或 PDF 文件，不超过 5 MB。',
      en: 'Send a JPEG, PNG or WebP picture or a PDF of at most 5 MB.',
    },
  },
  'providers.price-in-the-past': {
    status: 422,
    userMessage: {
      zh: '价格只能从今天或以后的日期开始。',
      en: 'A price begins today or on a later day.',
    },
  },
  'providers.offered-already': {
    status: 409,
    userMessage: {
      zh: '该服务商已提供这项服务。',
      en: 'This provider offers this kind of service already.',
    },
  },
};
