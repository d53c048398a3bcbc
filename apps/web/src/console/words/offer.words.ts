import { type DeclineReason } from '@yilian/contracts';
import { counted } from '../../words/counted';
import { dictionary } from '../../words/dictionary';

type Reasons = Readonly<Record<DeclineReason, string>>;
const reasons = (words: Reasons): Reasons => words;

/** Words of offers that several pages of the desk use. */
export const offerWords = dictionary({
  zh: {
    urgency: { normal: '', urgent: '加急' },
    more: (count: number) => `另有 ${count} 天`,
    useBed: (room: string, number: string) => `改用 ${room} 房 ${number} 床`,
    useCaregiver: (name: string) => `改派 ${name}`,
    known: '服务过这位长者',
    otherTime: '时间会调整',
    noOthers: '没有其他可用的床位或护理员。',
    level: (word: string) => `能力等级：${word}`,
    distance: (how: string) => `距您 ${how}`,
    reasons: reasons({
      no_unit: '没有空位',
      needs_beyond_us: '照护需要超出能力',
      no_staff: '人手不够',
      outside_area: '不在服务范围',
      other: '其他原因',
    }),
  },
  en: {
    urgency: { normal: '', urgent: 'Urgent' },
    more: (count) => `and ${counted(count, 'more day')}`,
    useBed: (room, number) => `Use room ${room}, bed ${number}`,
    useCaregiver: (name) => `Send ${name}`,
    known: 'has been there before',
    otherTime: 'at another time',
    noOthers: 'There is no other bed or caregiver.',
    level: (word) => `Ability level: ${word}`,
    distance: (how) => `${how} from you`,
    reasons: reasons({
      no_unit: 'No place free',
      needs_beyond_us: 'Needs are beyond us',
      no_staff: 'Not enough staff',
      outside_area: 'Outside our area',
      other: 'Another reason',
    }),
  },
});
