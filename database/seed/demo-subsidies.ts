import { type Category, type RuleWho, type ServiceKind } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { UnitOfWork } from '@yilian/platform';
import { type SubsidyRule, SubsidyRules } from '@yilian/subsidies';
import { type Doors } from './doors';

const PLAN_2022 = '2022 年民政工作计划（市级）';
const INVENTED = '示范数据，不是真实政策';
const MEALS = '示范数据；原计划（2019）只写了每人每天 6–10 元';
const HOW_TO = {
  zh: '向所在村（社区）或镇街公共服务办提出申请。',
  en: 'Apply at the office of your community or town.',
};

type Told = Pick<SubsidyRule, 'code' | 'name' | 'kind' | 'gives' | 'source' | 'demo'> & Partial<SubsidyRule>;

const who = (extra: Partial<RuleWho>): RuleWho => ({
  ...{ categories: [], ageMin: null, levelMin: null, towns: [] },
  ...extra,
});
const rule = (told: Told): SubsidyRule => ({
  ...{ id: newId(), version: 1, who: who({}), cap: null, oneOf: null, howTo: HOW_TO },
  ...{ from: '2026-01-01', until: null },
  ...told,
});

/** Standards of 2022 as the plan of that year has them; what came after is not known. */
const standard = (code: string, zh: string, en: string, categories: Category[], yuan: number): SubsidyRule =>
  rule({
    ...{ code, name: { zh, en }, kind: null, who: who({ categories }), source: PLAN_2022, demo: false },
    ...{ gives: { basis: 'monthly_standard', fen: yuan * 100 }, from: '2022-01-01', until: '2022-12-31' },
  });

const STANDARDS = [
  standard('minimum-living', '最低生活保障标准', 'Minimum living standard', ['minimum_living'], 1_200),
  standard('destitute', '特困人员供养标准', 'Support of destitute persons', ['destitute'], 1_920),
  standard('low-income', '低收入家庭认定标准', 'Line of low income', ['low_income'], 1_800),
];

/** Invented amounts within what the plan says of meals: 6 to 10 yuan a day, only one of them at a time. */
const meal = (code: string, zh: string, en: string, category: Category, yuan: number): SubsidyRule =>
  rule({
    ...{
      code,
      name: { zh, en },
      kind: 'meal',
      who: who({ categories: [category] }),
      source: MEALS,
      demo: true,
    },
    ...{
      gives: { basis: 'per_unit', fen: yuan * 100 },
      cap: { fen: yuan * 100, per: 'day' },
      oneOf: 'meals',
    },
  });

const invented = (
  code: string,
  kind: ServiceKind,
  [zh, en]: readonly [string, string],
  rest: Pick<SubsidyRule, 'who' | 'gives' | 'cap'>,
): SubsidyRule => rule({ ...{ code, kind, name: { zh, en }, source: INVENTED, demo: true }, ...rest });

const RULES = [
  ...STANDARDS,
  meal('meal-destitute', '特困人员助餐补贴', 'Meal subsidy for destitute persons', 'destitute', 10),
  meal(
    'meal-minimum-living',
    '低保对象助餐补贴',
    'Meal subsidy with minimum living support',
    'minimum_living',
    8,
  ),
  meal('meal-low-income', '低收入家庭助餐补贴', 'Meal subsidy for low incomes', 'low_income', 6),
  invented('meal-aged-80', 'meal', ['高龄助餐补贴', 'Meal subsidy from 80 years on'], {
    who: who({ ageMin: 80 }),
    gives: { basis: 'per_unit', fen: 200 },
    cap: { fen: 200, per: 'day' },
  }),
  invented('day-care-level-2', 'day_care', ['日间照料补贴', 'Day-care subsidy'], {
    who: who({ levelMin: 2 }),
    gives: { basis: 'share', bp: 3_000 },
    cap: { fen: 30_000, per: 'month' },
  }),
  invented('home-care-level-3', 'home_care', ['居家上门照护补贴', 'Home-care subsidy'], {
    who: who({ levelMin: 3 }),
    gives: { basis: 'per_unit', fen: 2_000 },
    cap: { fen: 60_000, per: 'month' },
  }),
  invented(
    'stay-support',
    'residential',
    ['困难失能老人入住补贴', 'Stay subsidy for poor and disabled persons'],
    {
      who: who({ categories: ['destitute', 'minimum_living', 'low_income'], levelMin: 2 }),
      gives: { basis: 'per_unit', fen: 3_000 },
      cap: { fen: 90_000, per: 'month' },
    },
  ),
];

/** Standards of the plan and invented rules; a code that is there already keeps its versions. Returns how many were added. */
export async function seedSubsidies(doors: Doors): Promise<number> {
  const rules = doors.get(SubsidyRules);
  return doors.get(UnitOfWork).write(async (tx) => {
    const known = await tx.query<{ code: string }>('SELECT DISTINCT code FROM subsidy_rule');
    const missing = RULES.filter(({ code }) => !known.some((row) => row.code === code));
    for (const one of missing) await rules.add(tx, one);
    return missing.length;
  });
}
