import { type ServiceKind } from '@yilian/contracts';
import { counted } from '../../words/counted';
import { dictionary } from '../../words/dictionary';
import { partsOf } from './countdown';
import { type Outcome } from './outcome';

interface Told {
  readonly title: string;
  readonly text: string;
}
type Outcomes = Readonly<Record<Outcome, Told>>;
type Steps = Readonly<Record<ServiceKind, string>>;
const outcomes = (words: Outcomes): Outcomes => words;
const steps = (words: Steps): Steps => words;

const zhTime = (left: number): string => {
  const { hours, minutes, seconds } = partsOf(left);
  if (hours > 0) return `${hours} 小时 ${minutes} 分`;
  return minutes > 0 ? `${minutes} 分 ${seconds} 秒` : `${seconds} 秒`;
};
const enTime = (left: number): string => {
  const { hours, minutes, seconds } = partsOf(left);
  if (hours > 0) return `${hours} h ${minutes} min`;
  return minutes > 0 ? `${minutes} min ${seconds} s` : `${seconds} s`;
};

export const answerWords = dictionary({
  zh: {
    title: (kind: string) => `新请求：${kind}`,
    badge: (count: number) => `（${count}）新请求`,
    arrived: (kind: string, time: string) => `新请求：${kind}，还有 ${time}`,
    left: (time: string) => `还有 ${time}`,
    leftLabel: '答复时间',
    over: '时间到了，正在确认结果…',
    accept: '接受',
    decline: '不能接',
    later: '稍后处理',
    extend: '再给 2 分钟',
    why: '为什么不能接？',
    back: '返回',
    behind: (count: number) => `后面还有 ${count} 个请求`,
    privacy: '接受后才能看到姓名、电话和地址。',
    keys: '快捷键：A 接受，D 不能接，L 稍后',
    next: '看下一个请求',
    close: '知道了',
    details: '看联系方式和地址',
    outcomes: outcomes({
      accepted: { title: '已接受', text: '谢谢。家属会马上收到通知。' },
      declined: { title: '已告诉平台不能接', text: '请求已转给下一家。' },
      put_off: { title: '稍后处理', text: '请求在列表里，时间继续走。' },
      expired: { title: '答复时间已过', text: '已转给下一家，不影响您的评分。' },
      taken: { title: '另一家机构已接受', text: '别家先答复了，谢谢您，不影响您的评分。' },
      withdrawn: { title: '请求已撤回', text: '家属撤回了请求，您不需要再做什么。' },
      answered: { title: '已经答复过了', text: '您的机构已在别的设备上答复了这个请求。' },
      conflict: {
        title: '这个位置刚刚没有了',
        text: '别处刚占用了这个位置，请求已转给下一家，不影响您的评分。',
      },
    }),
    steps: steps({
      residential: '下一步：与家属确认入住时间，并核对床位。',
      day_care: '下一步：把名字加入当天的名单。',
      meal: '下一步：份数已加入备餐单。',
      home_care: '下一步：安排上门的护理员。',
    }),
    time: zhTime,
  },
  en: {
    title: (kind) => `New request: ${kind}`,
    badge: (count) => `(${count}) new request`,
    arrived: (kind, time) => `New request: ${kind}, ${time} left`,
    left: (time) => `${time} left`,
    leftLabel: 'Time to answer',
    over: 'The time is over; finding out what became of it…',
    accept: 'Accept',
    decline: 'Cannot',
    later: 'Later',
    extend: 'Two more minutes',
    why: 'Why can you not take it?',
    back: 'Back',
    behind: (count) => counted(count, 'more request waits', 'more requests wait'),
    privacy: 'Name, telephone and address are shown once you have accepted.',
    keys: 'Keys: A accept, D cannot, L later',
    next: 'See the next request',
    close: 'All right',
    details: 'Name, telephone and address',
    outcomes: outcomes({
      accepted: { title: 'Accepted', text: 'Thank you. The family is being told now.' },
      declined: { title: 'Told that you cannot', text: 'The next provider is being asked.' },
      put_off: { title: 'Later', text: 'It stands in the list; its time goes on.' },
      expired: {
        title: 'The time to answer is over',
        text: 'The next provider is being asked. This does not affect your rating.',
      },
      taken: {
        title: 'Another provider accepted',
        text: 'Somebody else answered first. Thank you; this does not affect your rating.',
      },
      withdrawn: { title: 'Withdrawn', text: 'The family took it back. There is nothing for you to do.' },
      answered: { title: 'Answered already', text: 'Your house has answered this on another device.' },
      conflict: {
        title: 'The place has just gone',
        text: 'It was taken elsewhere a moment ago. The next provider is being asked; this does not affect your rating.',
      },
    }),
    steps: steps({
      residential: 'Next: agree on the day of moving in with the family and check the bed.',
      day_care: 'Next: add the name to the list of the day.',
      meal: 'Next: the portions are in the kitchen sheet already.',
      home_care: 'Next: choose who goes there.',
    }),
    time: enTime,
  },
});
