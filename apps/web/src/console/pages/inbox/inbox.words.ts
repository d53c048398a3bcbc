import { type OfferState } from '@yilian/contracts';
import { counted } from '../../../words/counted';
import { dictionary } from '../../../words/dictionary';

type Tabs = Readonly<Record<OfferState, string>>;
const tabs = (words: Tabs): Tabs => words;

export const inboxWords = dictionary({
  zh: {
    title: '请求',
    tabsLabel: '按结果查看',
    tabs: tabs({
      open: '待答复',
      accepted: '已接受',
      declined: '已拒绝',
      expired: '错过',
      withdrawn: '已撤回',
    }),
    service: '服务',
    when: '时间',
    where: '地点',
    needs: '照护需要',
    sent: '收到',
    left: '还有',
    ago: (minutes: number) =>
      minutes < 60
        ? `${minutes} 分钟前`
        : minutes < 1440
          ? `${Math.floor(minutes / 60)} 小时前`
          : `${Math.floor(minutes / 1440)} 天前`,
    more: (count: number) => `另有 ${count} 天`,
    empty: tabs({
      open: '现在没有等您答复的请求',
      accepted: '还没有接受过请求',
      declined: '还没有拒绝过请求',
      expired: '没有错过的请求',
      withdrawn: '没有被撤回的请求',
    }),
    reason: '原因',
    answered: '答复',
    answer: '答复',
    details: '详情',
    putOff: '已放后',
    one: (kind: string) => `请求：${kind}`,
    whom: '为谁服务',
    assign: '换床位或护理员',
    assignHint: '按远近和熟悉程度排列。换护理员时会通知家属。',
    assigned: '已更换。',
    looks: '每次查看都会记录，长者和家属看得到。',
    noContact: '没有接受或服务已结束的请求不显示姓名、电话和地址。',
    total: (count: number) => `共 ${count} 个`,
    moreRows: '再看一些',
    statistics: '近 30 天',
    made: '收到',
    missed: '错过',
    median: '答复时间（中位数）',
    seconds: (count: number) => (count < 90 ? `${count} 秒` : `${Math.round(count / 60)} 分钟`),
    reasonsTitle: '拒绝的原因',
    none: '没有',
    count: '次数',
    download: '下载表格（CSV）',
    file: '请求.csv',
    emptyHint: '新请求到来时，这里会马上显示并响铃。',
  },
  en: {
    title: 'Requests',
    tabsLabel: 'By what became of them',
    tabs: tabs({
      open: 'Waiting',
      accepted: 'Accepted',
      declined: 'Declined',
      expired: 'Missed',
      withdrawn: 'Withdrawn',
    }),
    service: 'Service',
    when: 'When',
    where: 'Where',
    needs: 'Needs',
    sent: 'Arrived',
    left: 'Time left',
    ago: (minutes) =>
      minutes < 60
        ? `${minutes} min ago`
        : minutes < 1440
          ? `${Math.floor(minutes / 60)} h ago`
          : `${Math.floor(minutes / 1440)} d ago`,
    more: (count) => `and ${counted(count, 'more day')}`,
    empty: tabs({
      open: 'Nothing waits for your answer',
      accepted: 'Nothing has been accepted yet',
      declined: 'Nothing has been declined yet',
      expired: 'Nothing was missed',
      withdrawn: 'Nothing was withdrawn',
    }),
    reason: 'Reason',
    answered: 'Answered',
    answer: 'Answer',
    details: 'Details',
    putOff: 'Put off',
    one: (kind) => `Request: ${kind}`,
    whom: 'Who it is for',
    assign: 'Another bed or caregiver',
    assignHint: 'The nearest and the most familiar first. The family is told when the caregiver changes.',
    assigned: 'Changed.',
    looks: 'Each look is written down; the older person and the family can see it.',
    noContact:
      'Name, telephone and address are shown only for accepted requests while they are being served.',
    total: (count) => `${count} in all`,
    moreRows: 'Show more',
    statistics: 'The last 30 days',
    made: 'Arrived',
    missed: 'Missed',
    median: 'Time to answer (median)',
    seconds: (count) => (count < 90 ? `${count} s` : `${Math.round(count / 60)} min`),
    reasonsTitle: 'Reasons of refusals',
    none: 'none',
    count: 'How often',
    download: 'Download as a table (CSV)',
    file: 'requests.csv',
    emptyHint: 'A new request appears here at once, with a sound.',
  },
});
