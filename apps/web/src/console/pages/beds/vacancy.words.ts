import { counted } from '../../../words/counted';
import { dictionary } from '../../../words/dictionary';

/** How the numbers of free beds stand with the public. */
export const vacancyWords = dictionary({
  zh: {
    title: '家属看到的',
    loading: '正在取家属看到的内容…',
    nothingChanged: '没有变化，立即核对',
    confirmed: '已核对，家属会看到“今天更新”',
    at: (time: string) => `上次核对：${time}`,
    never: '还没有核对过',
    parts: (days: number) => `可信度怎么来（近 ${days} 天）`,
    trust: (percent: number) => `数字可信度 ${percent}%`,
    noRoom: (count: number, of: number) => `回复“没有空位”：${count} / ${of} 次`,
    silent: (count: number, of: number) => `没有答复：${count} / ${of} 次`,
    moved: (count: number, of: number) => `预约的床临时换了：${count} / ${of} 次`,
    why: '数字准、答复及时，可信度就高，家属找床时会排得更前。',
  },
  en: {
    title: 'What families see',
    loading: 'Asking what families see…',
    nothingChanged: 'Nothing changed: confirm now',
    confirmed: 'Confirmed. Families see that it is from today',
    at: (time) => `Last confirmed: ${time}`,
    never: 'Never confirmed',
    parts: (days) => `What trust is made of (last ${counted(days, 'day')})`,
    trust: (percent) => `Trust in the numbers ${percent}%`,
    noRoom: (count, of) => `Answered "no place free": ${count} of ${of}`,
    silent: (count, of) => `Not answered: ${count} of ${of}`,
    moved: (count, of) => `Booked bed had to be changed: ${count} of ${of}`,
    why: 'True numbers and answers in time raise it; homes with more trust stand higher when families look for a bed.',
  },
});
