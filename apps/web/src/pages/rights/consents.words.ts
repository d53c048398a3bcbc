import { dictionary } from '../../words/dictionary';

interface Purpose {
  readonly name: string;
  readonly text: string;
  readonly effect: string;
}
const purpose = (name: string, text: string, effect: string): Purpose => ({ name, text, effect });

export const consentsWords = dictionary({
  zh: {
    lead: '每一项都可以单独同意，也可以随时撤回。长者本人说的算数。',
    purposes: {
      service: purpose(
        '安排服务',
        '把需要、时间和所在社区告诉合适的机构；机构接受后才能看到姓名、电话和地址。',
        '撤回以后，不能再申请新的服务。',
      ),
      emergency: purpose(
        '紧急求助',
        '求助时把地址、电话、照护情况和家人告诉值班员。',
        '没有同意或撤回以后，求助照样有人接；值班员为了救人可以打开这些资料，每次都会记下并告诉长者。',
      ),
      assessment: purpose(
        '使用评估结果',
        '用能力评估的等级来找合适的服务。',
        '撤回以后，按没有评估处理，不能申请住养老院。',
      ),
      family_sharing: purpose(
        '与家人共享',
        '让有授权的家人看到资料和服务进度。',
        '撤回以后，其他家人马上不能再看、再约，邀请也作废。',
      ),
      statistics: purpose(
        '统计',
        '计入全市的统计，用来改进服务。',
        '现在的统计只数各镇街有多少申请、求助和床位，不看是哪位长者，所以撤回后数字不变；以后凡是按长者的情况细分的统计，都不算进撤回的人。',
      ),
    },
    states: { given: '已同意', withdrawn: '已撤回', never: '没有问过' },
    since: (moment: string) => `从 ${moment} 起`,
    ownWord: '长者本人的意思',
    onlyOwn: '长者本人已表态，只有本人能改。',
    give: (what: string) => `同意${what}`,
    withdraw: (what: string) => `撤回${what}`,
    history: '经过',
    did: (given: boolean, what: string) => `${given ? '同意' : '撤回'}：${what}`,
    ways: { self: '本人', paper: '本人签字', on_behalf: '代为表态' },
    version: (version: string) => `内容版本 ${version}`,
    noHistory: '还没有记录。',
    done: '已记下',
  },
  en: {
    lead: 'Each can be agreed to by itself and withdrawn at any time. The older person’s own word counts.',
    purposes: {
      service: purpose(
        'Arranging services',
        'Needs, times and the community go to providers that fit; name, phone and address only after one accepted.',
        'Once withdrawn, nothing new can be asked for.',
      ),
      emergency: purpose(
        'Calls for help',
        'In a call for help, address, phone, care needs and family are shown to the officer on duty.',
        'Without it calls for help are still answered; an officer may open these details to save a life, which is written down and told to the person.',
      ),
      assessment: purpose(
        'Using the assessment',
        'The assessed level is used to find services that fit.',
        'Once withdrawn, it counts as no assessment: a care home cannot be asked for.',
      ),
      family_sharing: purpose(
        'Sharing with the family',
        'Relatives with a link see details and progress.',
        'Once withdrawn, other relatives can no longer see or book at once, and invitations end.',
      ),
      statistics: purpose(
        'Statistics',
        'Counted in the figures of the city, to improve services.',
        'Today’s figures count requests, calls for help and beds of each town and never look at a person, so withdrawing changes none of them; any later figure by the details of people leaves out who withdrew.',
      ),
    },
    states: { given: 'Agreed', withdrawn: 'Withdrawn', never: 'Not asked yet' },
    since: (moment) => `since ${moment}`,
    ownWord: 'The older person’s own word',
    onlyOwn: 'The older person has decided; only they can change it.',
    give: (what) => `Agree: ${what}`,
    withdraw: (what) => `Withdraw: ${what}`,
    history: 'What happened',
    did: (given, what) => `${given ? 'Agreed' : 'Withdrew'}: ${what}`,
    ways: { self: 'in person', paper: 'signed on paper', on_behalf: 'on behalf' },
    version: (version) => `text version ${version}`,
    noHistory: 'Nothing is written down yet.',
    done: 'Noted',
  },
});
