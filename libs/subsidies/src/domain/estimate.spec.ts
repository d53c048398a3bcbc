import { type AbilityLevel, Category, type PriceItem, ServiceKind } from '@yilian/contracts';
import { addDays } from '@yilian/kernel';
import fc from 'fast-check';
import { estimate, type ToEstimate } from './estimate';
import { entitled, type PersonFacts } from './person';
import { inForce, type SubsidyRule } from './rule';
import { wantedOf } from './wanted';

const TODAY = '2026-11-25';
const NOBODY: PersonFacts = { categories: [], age: 70, level: 0, townCode: '441900003' };
const EVERYBODY = { categories: [], ageMin: null, levelMin: null, towns: [] };
const BOTH = { zh: '规则', en: 'Rule' };

const rule = (extra: Partial<SubsidyRule>): SubsidyRule => ({
  ...{ id: `id-${extra.code ?? 'rule'}`, code: 'rule', version: 1, name: BOTH, kind: 'meal', who: EVERYBODY },
  ...{ gives: { basis: 'per_unit', fen: 500 }, cap: null, oneOf: null, from: '2020-01-01', until: null },
  ...{ howTo: BOTH, source: 'a test', demo: true },
  ...extra,
});
const meals = (...dates: string[]): ToEstimate['wanted'] =>
  wantedOf({ by: 'dates', kind: 'meal', dates: dates.map((date) => ({ date, quantity: 1 })) });
const made = (extra: Partial<ToEstimate>) =>
  estimate({
    price: { fromFen: 1_200, toFen: null, includes: null },
    wanted: meals('2026-11-26', '2026-11-27'),
    person: NOBODY,
    rules: [],
    date: TODAY,
    ...extra,
  });
const own = (extra: Partial<ToEstimate>): number | undefined => made(extra).ownShare?.fromFen;

describe('estimate', () => {
  it('splits price, subsidy and own share', () => {
    expect(made({ rules: [rule({})] })).toMatchObject({
      lines: [
        { kind: 'service', amount: { fromFen: 2_400, toFen: 2_400 }, why: { zh: '每份 12 元 × 2 份' } },
      ],
      subsidies: [{ amount: { fromFen: 1_000, toFen: 1_000 }, certain: true, ruleVersion: 1, demo: true }],
      monthlyTotal: { fromFen: 0, toFen: 0 },
      oneOff: { fromFen: 2_400, toFen: 2_400 },
      ownShare: { fromFen: 1_400, toFen: 1_400 },
      complete: true,
    });
  });

  it('says null and not 0 where nobody has published a price', () => {
    const { lines, ownShare, oneOff, subsidies, complete } = made({
      price: { fromFen: null, toFen: null, includes: null },
      rules: [rule({})],
    });
    expect([lines[0]!.amount, ownShare, oneOff, subsidies[0]!.amount, complete]).toEqual([
      ...[null, null, null, null, false],
    ]);
  });

  it('names what a price leaves out, and an unknown deposit', () => {
    const wanted = wantedOf({ by: 'month', kind: 'residential', from: TODAY, daysPerWeek: 7, perDay: 1 });
    const price = { fromFen: 10_000, toFen: 15_000, includes: ['bed', 'nursing'] as PriceItem[] };
    expect(made({ wanted, price })).toMatchObject({
      lines: [
        {
          ...{ kind: 'service', amount: { fromFen: 300_000, toFen: 450_000 } },
          why: { zh: '每晚 100–150 元 × 30 晚（含床位费、护理费）' },
        },
        { kind: 'extra', label: { zh: '伙食费' }, amount: null },
        { kind: 'deposit', amount: null },
      ],
      monthlyTotal: { fromFen: 300_000, toFen: 450_000 },
      oneOff: null,
      complete: false,
    });
  });

  it('shows what depends on something unknown, and takes nothing off for it', () => {
    const who = { ...EVERYBODY, categories: ['destitute' as const] };
    const unknown = made({ rules: [rule({ who })], person: { ...NOBODY, categories: null } });
    expect(unknown).toMatchObject({ subsidies: [{ certain: false }], ownShare: { fromFen: 2_400 } });
    expect(made({ rules: [rule({ who })] }).subsidies).toEqual([]);
  });

  it('counts a rule on its days only, the first and the last included', () => {
    const wanted = meals('2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29');
    expect(own({ wanted, rules: [rule({ from: '2026-11-27', until: '2026-11-28' })] })).toBe(3_800);
    expect(own({ wanted, rules: [rule({ until: '2026-11-25' })] })).toBe(4_800);
  });

  it('lets one version take over from another in the middle of an order', () => {
    const rules = [
      rule({ id: 'one', until: '2026-11-26', oneOf: 'meals' }),
      rule({
        id: 'two',
        version: 2,
        from: '2026-11-27',
        gives: { basis: 'per_unit', fen: 700 },
        oneOf: 'meals',
      }),
    ];
    expect(own({ rules })).toBe(1_200);
  });

  it('takes fixed amounts before shares, and of rivals only the better one', () => {
    const share = rule({ code: 'a-share', gives: { basis: 'share', bp: 10_000 } });
    const { subsidies } = made({ rules: [share, rule({ code: 'z-fixed' })] });
    expect(subsidies.map(({ code, amount }) => [code, amount?.fromFen])).toEqual([
      ['z-fixed', 1_000],
      ['a-share', 1_400],
    ]);
    const rivals = [
      rule({ code: 'low', oneOf: 'x' }),
      rule({ code: 'best', oneOf: 'x', gives: { basis: 'per_unit', fen: 600 } }),
    ];
    expect(made({ rules: rivals }).subsidies.map(({ code }) => code)).toEqual(['best']);
  });

  it('drops parts of a fen from a subsidy and rounds half a fen of a price up', () => {
    const wanted = wantedOf({ by: 'dates', kind: 'home_care', dates: [{ date: TODAY, quantity: 30 }] });
    const price = { fromFen: 5_001, toFen: null, includes: null };
    const rules = [rule({ kind: 'home_care', gives: { basis: 'share', bp: 3_333 } })];
    expect(made({ wanted, price, rules })).toMatchObject({
      oneOff: { fromFen: 2_501 },
      subsidies: [{ amount: { fromFen: 833 } }],
    });
  });

  it('is good until the first of its rules ends', () => {
    expect(made({}).validUntil).toBe(addDays(TODAY, 30));
    expect(made({ rules: [rule({ until: '2026-11-30' })] }).validUntil).toBe('2026-11-30');
  });
});

const dates = fc.integer({ min: -40, max: 60 }).map((days) => addDays(TODAY, days));
const someRule: fc.Arbitrary<SubsidyRule> = fc
  .record({
    code: fc.constantFrom('alpha', 'beta', 'gamma', 'delta'),
    version: fc.integer({ min: 1, max: 3 }),
    kind: fc.constantFrom(...ServiceKind.options),
    gives: fc.oneof(
      fc.record({ basis: fc.constant('per_unit' as const), fen: fc.integer({ min: 1, max: 30_000 }) }),
      fc.record({ basis: fc.constant('share' as const), bp: fc.integer({ min: 1, max: 10_000 }) }),
    ),
    cap: fc.option(
      fc.record({ fen: fc.integer({ min: 1, max: 60_000 }), per: fc.constantFrom('day', 'month') }),
    ),
    oneOf: fc.option(fc.constantFrom('x', 'y')),
    from: dates,
    until: fc.option(dates),
    who: fc.record({
      categories: fc.uniqueArray(fc.constantFrom(...Category.options), { maxLength: 2 }),
      ageMin: fc.option(fc.integer({ min: 60, max: 90 })),
      levelMin: fc.option(fc.constantFrom<AbilityLevel[]>(0, 1, 2, 3, 4)),
      towns: fc.constantFrom<string[][]>([], ['441900003']),
    }),
  })
  .map((parts) => rule({ ...parts, id: `${parts.code}-${parts.version}-${JSON.stringify(parts.gives)}` }));
const somebody: fc.Arbitrary<PersonFacts> = fc.record({
  categories: fc.option(fc.uniqueArray(fc.constantFrom(...Category.options), { maxLength: 3 })),
  age: fc.option(fc.integer({ min: 50, max: 100 })),
  level: fc.option(fc.constantFrom<AbilityLevel[]>(0, 1, 2, 3, 4)),
  townCode: fc.option(fc.constantFrom('441900003', '441900004')),
});
const someUnits = fc.constantFrom(...ServiceKind.options).chain((kind) =>
  fc.oneof(
    fc.record({
      by: fc.constant('dates' as const),
      kind: fc.constant(kind),
      dates: fc.uniqueArray(fc.record({ date: dates, quantity: fc.integer({ min: 1, max: 600 }) }), {
        minLength: 1,
        maxLength: 10,
        selector: ({ date }) => date,
      }),
    }),
    fc.record({
      by: fc.constant('month' as const),
      kind: fc.constant(kind),
      from: dates,
      daysPerWeek: fc.integer({ min: 1, max: 7 }),
      perDay: fc.integer({ min: 1, max: 8 }),
    }),
  ),
);
const asked: fc.Arbitrary<ToEstimate> = fc.record({
  price: fc
    .tuple(fc.integer({ min: 0, max: 40_000 }), fc.option(fc.integer({ min: 0, max: 40_000 })))
    .map(([fromFen, more]) => ({ fromFen, toFen: more === null ? null : fromFen + more, includes: null })),
  wanted: someUnits.map(wantedOf),
  person: somebody,
  rules: fc.array(someRule, { maxLength: 8 }),
  date: fc.constant(TODAY),
});

describe('any estimate', () => {
  const always = (holds: (to: ToEstimate, answer: ReturnType<typeof estimate>) => void): void =>
    fc.assert(
      fc.property(asked, (to) => holds(to, estimate(to))),
      { numRuns: 500 },
    );

  it('has totals that are the sums of their lines, and a share that is the total less what is certain', () => {
    always(({ wanted }, { lines, subsidies, monthlyTotal, oneOff, ownShare }) => {
      const sum = (end: 'fromFen' | 'toFen'): number =>
        lines.reduce((all, { amount }) => all + (amount?.[end] ?? 0), 0);
      const total = wanted.period === 'month' ? monthlyTotal! : oneOff!;
      for (const end of ['fromFen', 'toFen'] as const) {
        const given = subsidies.reduce((all, one) => all + (one.certain ? one.amount![end] : 0), 0);
        expect(total[end]).toBe(sum(end));
        expect(ownShare![end]).toBe(total[end] - given);
      }
    });
  });

  it('has whole fen, and never asks for less than nothing', () => {
    always((_, { lines, subsidies, ownShare }) => {
      const amounts = [...lines, ...subsidies].flatMap(({ amount }) => (amount ? [amount] : []));
      for (const { fromFen, toFen } of [...amounts, ownShare!]) {
        for (const fen of [fromFen, toFen]) {
          expect(Number.isSafeInteger(fen)).toBe(true);
          expect(fen).toBeGreaterThanOrEqual(0);
        }
      }
    });
  });

  it('keeps to the cap of every rule', () => {
    always(({ rules, wanted }, { subsidies }) => {
      for (const { ruleId, amount } of subsidies) {
        const { cap } = rules.find(({ id }) => id === ruleId)!;
        if (!cap) continue;
        const spans = new Set(wanted.days.map(({ date, month }) => (cap.per === 'day' ? date : month)));
        expect(amount!.toFen).toBeLessThanOrEqual(cap.fen * spans.size);
      }
    });
  });

  it('counts no rule that is over, or for somebody else, or for another service', () => {
    always(({ rules, wanted, person }, { subsidies }) => {
      for (const { ruleId, certain } of subsidies) {
        const same = rules.filter(({ id }) => id === ruleId);
        const right = same.filter(
          (one) =>
            one.kind === wanted.kind &&
            wanted.days.some(({ date }) => inForce(one, date)) &&
            entitled(one, person) === (certain ? 'yes' : 'unknown'),
        );
        expect(right).not.toEqual([]);
      }
    });
  });

  it('does not depend on the order in which the rules are given', () => {
    always((to, answer) => expect(estimate({ ...to, rules: [...to.rules].reverse() })).toEqual(answer));
  });
});
