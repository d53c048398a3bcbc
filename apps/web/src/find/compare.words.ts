import { dictionary } from '../words/dictionary';

export const compareWords = dictionary({
  zh: {
    add: '加入比较',
    added: '已加入比较',
    full: '最多比较 4 家',
    chosen: (count: number) => `已选 ${count} 家比较`,
    one: '再选一家就可以比较',
    open: (count: number) => `比较这 ${count} 家`,
    remove: '不比较',
  },
  en: {
    add: 'Compare',
    added: 'In the comparison',
    full: 'At most 4 can be compared',
    chosen: (count) => `${count} chosen for the comparison`,
    one: 'Choose one more to compare',
    open: (count) => `Compare these ${count}`,
    remove: 'Remove',
  },
});
