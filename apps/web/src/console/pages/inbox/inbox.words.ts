import { type OfferState } from '@yilian/contracts';
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
    more: (count) => `and ${count} more days`,
    empty: tabs({
      open: 'Nothing waits for your answer',
      accepted: 'Nothing has been accepted yet',
      declined: 'Nothing has been declined yet',
      expired: 'Nothing was missed',
      withdrawn: 'Nothing was withdrawn',
    }),
    emptyHint: 'A new request appears here at once, with a sound.',
  },
});
