import {
  type AmountRange,
  type Category,
  type PriceItem,
  type RuleCap,
  type RuleGives,
  type RuleWho,
  type ServiceKind,
  type Text,
} from '@yilian/contracts';

const text = (zh: string, en: string): Text => ({ zh, en });

export const SERVICE_WORDS: Readonly<Record<ServiceKind, Text>> = {
  residential: text('住养老院', 'Care home'),
  day_care: text('日间照料', 'Day care'),
  meal: text('送餐', 'Meals'),
  home_care: text('上门照护', 'Care at home'),
};

/** What is counted. */
export const UNIT_WORDS: Readonly<Record<ServiceKind, Text>> = {
  residential: text('晚', 'nights'),
  day_care: text('次', 'sessions'),
  meal: text('份', 'portions'),
  home_care: text('小时', 'hours'),
};

export const ITEM_WORDS: Readonly<Record<PriceItem, Text>> = {
  bed: text('床位费', 'Bed'),
  nursing: text('护理费', 'Nursing'),
  meals: text('伙食费', 'Meals'),
  utilities: text('水电费', 'Water and power'),
  activities: text('活动费', 'Activities'),
  transport: text('接送费', 'Transport'),
  supplies: text('用品费', 'Supplies'),
};

const CATEGORY_WORDS: Readonly<Record<Category, Text>> = {
  destitute: text('特困人员', 'destitute persons'),
  minimum_living: text('低保对象', 'persons on minimum living support'),
  low_income: text('低收入家庭', 'low-income families'),
  lives_alone: text('独居老人', 'persons living alone'),
  left_behind: text('留守老人', 'persons left behind'),
  empty_nest: text('空巢老人', 'persons whose children have moved out'),
  aged_80_plus: text('80 岁及以上', 'persons of 80 and more'),
  lost_only_child: text('失独老人', 'persons who lost their only child'),
  disabled: text('残疾人', 'disabled persons'),
  special_care: text('优抚对象', 'persons entitled to special care'),
};

const yuan = (fen: number): string => (fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2));

/** 12 元 · 8–18 元 */
export const amountText = ({ fromFen, toFen }: AmountRange): Text => {
  const range = fromFen === toFen ? yuan(fromFen) : `${yuan(fromFen)}–${yuan(toFen)}`;
  return text(`${range} 元`, `${range} yuan`);
};

const list = (texts: readonly Text[], zh: string, en: string): Text =>
  text(texts.map((one) => one.zh).join(zh), texts.map((one) => one.en).join(en));

/** Who a rule is for, in words. */
export function whoText({ categories, ageMin, levelMin, towns }: RuleWho): Text {
  const parts = [
    ...(categories.length > 0
      ? [
          list(
            categories.map((one) => CATEGORY_WORDS[one]),
            '或',
            ' or ',
          ),
        ]
      : []),
    ...(ageMin === null ? [] : [text(`${ageMin} 岁及以上`, `aged ${ageMin} and over`)]),
    ...(levelMin === null
      ? []
      : [text(`能力等级 ${levelMin} 级及以上`, `ability level ${levelMin} and over`)]),
    ...(towns.length === 0 ? [] : [text('住在指定镇街', 'living in one of the named towns')]),
  ];
  return parts.length === 0 ? text('所有长者', 'everybody') : list(parts, '，', ', ');
}

/** What a rule gives, and the most that it gives. */
export function givesText(gives: RuleGives, kind: ServiceKind | null, cap: RuleCap | null): Text {
  const most = cap === null ? text('', '') : capText(cap);
  const own = givenText(gives, kind);
  return text(`${own.zh}${most.zh}`, `${own.en}${most.en}`);
}

function givenText(gives: RuleGives, kind: ServiceKind | null): Text {
  switch (gives.basis) {
    case 'per_unit': {
      const unit = kind === null ? text('项', 'unit') : UNIT_WORDS[kind];
      return text(`每${unit.zh} ${yuan(gives.fen)} 元`, `${yuan(gives.fen)} yuan each (${unit.en})`);
    }
    case 'share':
      return text(`价格的 ${gives.bp / 100}%`, `${gives.bp / 100}% of the price`);
    case 'monthly_standard':
      return text(`每人每月 ${yuan(gives.fen)} 元`, `${yuan(gives.fen)} yuan per person and month`);
  }
}

const capText = ({ fen, per }: RuleCap): Text =>
  per === 'day'
    ? text(`，每天最多 ${yuan(fen)} 元`, `, at most ${yuan(fen)} yuan a day`)
    : text(`，每月最多 ${yuan(fen)} 元`, `, at most ${yuan(fen)} yuan a month`);

/** Stands under every estimate. */
export const NOTE: Text = text('这是估算，以合同为准。', 'This is an estimate; what counts is the contract.');
