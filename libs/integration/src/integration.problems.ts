import { type ProblemTable } from '@yilian/contracts';
import { type Result } from '@yilian/kernel';
import { commonProblems, type Refusal } from '@yilian/platform';

export type IntegrationCode =
  | 'common.not-found'
  | 'integration.too-many-keys'
  | 'integration.wrong-end'
  | 'integration.too-many-webhooks'
  | 'integration.wrong-address'
  | 'integration.just-tested'
  | 'integration.switched-off';

/** What a use case of this context returns. */
export type Answer<T, Code extends IntegrationCode> = Result<T, Refusal<Code>>;

export const integrationProblems: ProblemTable<IntegrationCode> = {
  'common.not-found': commonProblems['common.not-found'],
  'integration.too-many-keys': {
    status: 409,
    userMessage: {
      zh: '密钥数量已到上限，请先停用不再需要的密钥。',
      en: 'There are as many keys as there may be. Revoke one that is no longer needed first.',
    },
  },
  'integration.wrong-end': {
    status: 400,
    userMessage: {
      zh: '截止日期须在今天或以后，且不超过允许的最长期限。',
      en: 'The last day has to be today or later, and not later than the longest time allowed.',
    },
  },
  'integration.too-many-webhooks': {
    status: 409,
    userMessage: {
      zh: '推送地址数量已到上限，请先删除不再需要的地址。',
      en: 'There are as many webhooks as there may be. Delete one that is no longer needed first.',
    },
  },
  'integration.wrong-address': {
    status: 400,
    userMessage: {
      zh: '请填写可以从外网访问的 https 地址，地址里不要带用户名或密码。',
      en: 'Enter an https address that can be reached from outside, without user name or password in it.',
    },
  },
  'integration.just-tested': {
    status: 429,
    userMessage: { zh: '刚刚测试过，请过几秒再试。', en: 'It was tested a moment ago; wait a few seconds.' },
  },
  'integration.switched-off': {
    status: 409,
    userMessage: {
      zh: '推送已停止，请先按“继续推送”。',
      en: 'The webhook is switched off. Let it go on first.',
    },
  },
};
