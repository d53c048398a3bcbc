import {
  type AmountRange,
  type EstimateLine,
  type PriceItem,
  type ServiceKind,
  type Text,
} from '@yilian/contracts';
import { amountText, ITEM_WORDS, SERVICE_WORDS, UNIT_WORDS } from './words';
import { unitsIn, type Wanted } from './wanted';

/** What is published about a price; null is unknown. */
export interface KnownPrice {
  readonly fromFen: number | null;
  /** Null when there is one price. */
  readonly toFen: number | null;
  /** What it covers; null when nobody has said. */
  readonly includes: readonly PriceItem[] | null;
}

/** What families expect a price of a kind to cover; what it leaves out comes on top. */
const EXPECTED: Readonly<Record<ServiceKind, readonly PriceItem[]>> = {
  residential: ['bed', 'nursing', 'meals'],
  day_care: ['nursing', 'meals'],
  meal: [],
  home_care: [],
};

/** Every line of the price, also those of which only the name is known. */
export function linesOf(wanted: Wanted, price: KnownPrice, total: AmountRange | null): EstimateLine[] {
  const { kind, period } = wanted;
  return [
    { label: SERVICE_WORDS[kind], kind: 'service', period, amount: total, why: serviceWhy(wanted, price) },
    ...EXPECTED[kind]
      .filter((item) => price.includes !== null && !price.includes.includes(item))
      .map((item) => extra(ITEM_WORDS[item], period)),
    ...(kind === 'residential' && period === 'month' ? [DEPOSIT] : []),
  ];
}

const extra = (label: Text, period: EstimateLine['period']): EstimateLine => ({
  label,
  ...{ kind: 'extra', period, amount: null },
  why: {
    zh: '公示价格里不含这一项，金额没有公布，请问机构。',
    en: 'The published price leaves it out and nobody has published the amount; ask the provider.',
  },
});

const DEPOSIT: EstimateLine = {
  label: { zh: '押金', en: 'Deposit' },
  ...{ kind: 'deposit', period: 'once', amount: null },
  why: {
    zh: '押金没有公布，请问机构；离开时按合同退还。',
    en: 'Nobody has published it; ask the provider. It is paid back as the contract says.',
  },
};

function serviceWhy(wanted: Wanted, { fromFen, toFen, includes }: KnownPrice): Text {
  const count = Math.round(unitsIn(wanted) * 100) / 100;
  const unit = UNIT_WORDS[wanted.kind];
  if (fromFen === null) {
    return {
      zh: `共 ${count} ${unit.zh}，价格没有公布，请问机构。`,
      en: `${count} ${unit.en}; nobody has published a price, ask the provider.`,
    };
  }
  const price = amountText({ fromFen, toFen: toFen ?? fromFen });
  const covers = coversText(wanted.kind, includes);
  return {
    zh: `每${unit.zh} ${price.zh} × ${count} ${unit.zh}${covers.zh}`,
    en: `${price.en} each × ${count} ${unit.en}${covers.en}`,
  };
}

/** What the price covers, where families would expect several things. */
function coversText(kind: ServiceKind, includes: KnownPrice['includes']): Text {
  if (EXPECTED[kind].length === 0) return { zh: '', en: '' };
  if (includes === null) return { zh: '，没有公布包含哪些项目', en: '; what it covers is not published' };
  const items = includes.map((item) => ITEM_WORDS[item]);
  return {
    zh: `（含${items.map(({ zh }) => zh).join('、')}）`,
    en: ` (with ${items.map(({ en }) => en.toLowerCase()).join(', ')})`,
  };
}

/** The sum of the known lines of a period: nothing to pay is 0, nothing known is null. */
export function totalOf(lines: readonly EstimateLine[], period: EstimateLine['period']): AmountRange | null {
  const own = lines.filter((line) => line.period === period);
  const known = own.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  if (own.length > 0 && known.length === 0) return null;
  return known.reduce((sum, one) => ({ fromFen: sum.fromFen + one.fromFen, toFen: sum.toFen + one.toFen }), {
    fromFen: 0,
    toFen: 0,
  });
}
