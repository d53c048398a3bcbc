import { dictionary } from '../../words/dictionary';

export const alarmFindingWords = dictionary({
  zh: {
    outcome: '做了什么',
    words: '说明',
    close: '处理完毕',
    closed: '已记下处理结果。',
    noOutcome: '请选择做了什么',
    noWords: '请写一句说明',
  },
  en: {
    outcome: 'What was done',
    words: 'In words',
    close: 'It is dealt with',
    closed: 'What was done is noted.',
    noOutcome: 'Choose what was done',
    noWords: 'Write a sentence',
  },
});
