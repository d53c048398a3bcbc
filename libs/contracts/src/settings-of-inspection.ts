import { z } from 'zod';
import { InspectionItem } from './finding';

const day = z.int().min(0).max(365);

type Item = z.infer<typeof InspectionItem>;
const item = (code: string, zh: string, en: string, more: Partial<Item> = {}): Item => ({
  ...{ code, text: { zh, en }, kinds: [], severity: 'minor', basis: null, verified: false },
  ...more,
});

/** How findings are kept: what is looked at, how long a house has, and who is told when. */
export const inspectionSettings = {
  /** What officers look at. These entries are a beginning: nobody has compared them with the law yet. */
  'inspection.catalogue': z.object({
    items: z
      .array(InspectionItem)
      .max(500)
      .default([
        item('fire_exits', '疏散通道或安全出口被堵', 'Ways of escape are blocked', { severity: 'urgent' }),
        item('fire_equipment', '消防设施不齐全或失效', 'Fire equipment is missing or does not work', {
          severity: 'serious',
        }),
        item('food_samples', '食品没有按规定留样', 'Samples of the food are not kept', {
          ...{ severity: 'serious', kinds: ['residential', 'day_care', 'meal'] },
        }),
        item('staff_papers', '工作人员健康证或资格证过期', 'Papers of the staff have ended'),
        item('care_records', '护理记录不完整', 'Care is not written down completely', {
          kinds: ['residential', 'day_care', 'home_care'],
        }),
        item('price_notice', '收费项目没有公示', 'Prices are not on display'),
        item('hygiene', '环境卫生不合要求', 'Rooms are not clean enough'),
        item('other', '其他问题', 'Something else'),
      ]),
  }),
  'inspection.rules': z.object({
    /** Days to put right what is that serious, unless the officer says otherwise. */
    dueDays: z
      .object({ minor: day, serious: day, urgent: day })
      .default({ minor: 30, serious: 10, urgent: 3 }),
    /** The managers are told so many days before the day, and on it. */
    nearDays: day.default(3),
    /** So many days after the day the officer who found it is told, and then the city's officer on duty. */
    officerAfterDays: day.default(1),
    cityAfterDays: day.default(4),
    /** An answer that nobody decided about for so many days is told to the officer, and then to the city's. */
    decideDays: day.default(5),
    decideCityDays: day.default(10),
    /** Pictures and documents of one answer. */
    mostEvidence: z.int().min(1).max(20).default(10),
  }),
} as const;
