import { counted } from '../../../words/counted';
import { dictionary } from '../../../words/dictionary';

/** Words of taking back what was just done. */
export const undoWords = dictionary({
  zh: {
    undo: '撤回',
    left: (seconds: number) => `还有 ${seconds} 秒`,
    offer: (what: string, seconds: number) => `${what}。${seconds} 秒内可以撤回。`,
    later: '过了时间也能在床位上改回来，每一步都留在记录里。',
    over: (what: string) => `已过撤回时间：${what}。要改请在床位上改。`,
    done: (what: string) => `已撤回：${what}`,
    of: (bed: string, what: string) => `${bed}：${what}`,
    moveTo: (bed: string) => `移到 ${bed}`,
    understood: '知道了',
  },
  en: {
    undo: 'Undo',
    left: (seconds) => `${counted(seconds, 'second')} left`,
    offer: (what, seconds) => `${what}. It can be undone for ${counted(seconds, 'second')}.`,
    later: 'Afterwards it can still be changed back at the bed; every step stays in its history.',
    over: (what) => `Too late to undo: ${what}. Change it back at the bed.`,
    done: (what) => `Undone: ${what}`,
    of: (bed, what) => `${bed}: ${what}`,
    moveTo: (bed) => `moved to ${bed}`,
    understood: 'Understood',
  },
});
