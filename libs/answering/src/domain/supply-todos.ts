import { type LocalDate, type ServiceKind, type SettingValue, type Text, type Todo } from '@yilian/contracts';

/** What is known of an open service for its to-dos. */
export interface ServiceSupply {
  readonly serviceId: string;
  readonly kind: ServiceKind;
  readonly hasHours: boolean;
  readonly priceFen: number | null;
  /** When its free units were last confirmed; null for never. */
  readonly confirmedAt: Date | null;
  /** Days of the time ahead for which seats, portions or shifts are known; means nothing for beds. */
  readonly plannedDays: number;
}

const HOUR_MS = 3_600_000;

const KINDS: Readonly<Record<ServiceKind, Text>> = {
  residential: { zh: '机构养老', en: 'the care home' },
  day_care: { zh: '日间照料', en: 'day care' },
  meal: { zh: '助餐', en: 'meals' },
  home_care: { zh: '居家上门', en: 'care at home' },
};

/** What a service lacks so that families see the truth and can be served in the days ahead. */
export function supplyTodos(
  service: ServiceSupply,
  rules: Pick<SettingValue<'answering.rules'>, 'confirmHours' | 'planDays'>,
  now: Date,
  today: LocalDate,
): Todo[] {
  const name = KINDS[service.kind];
  const found: Todo[] = [];
  const add = (code: string, leadsTo: Todo['leadsTo'], text: Text, more: Partial<Todo> = {}) =>
    found.push({
      ...{ code, text, leadsTo, dueOn: null, overdue: false },
      ...{ subjectId: service.serviceId, count: null, ...more },
    });

  if (isOld(service.confirmedAt, rules.confirmHours, now)) {
    add(
      'capacity.vacancy-unconfirmed',
      service.kind === 'residential' ? 'beds' : 'tables',
      {
        zh: `请核对${name.zh}的空余名额：${service.confirmedAt ? `已超过 ${rules.confirmHours} 小时没有核对` : '还没有核对过'}`,
        en: `Confirm what is free for ${name.en}: ${service.confirmedAt ? `last done more than ${rules.confirmHours} hours ago` : 'never done yet'}`,
      },
      { dueOn: today, overdue: service.confirmedAt !== null },
    );
  }
  if (!service.hasHours && service.kind !== 'residential') {
    add('providers.hours-missing', 'settings', {
      zh: `请填写${name.zh}的营业时间，答复期限按营业时间计算`,
      en: `Enter the opening hours of ${name.en}; deadlines are counted in them`,
    });
  }
  if (service.priceFen === null) {
    add('providers.price-missing', 'papers', {
      zh: `请填写${name.zh}的价格，家属现在看到“价格待定”`,
      en: `Enter the price of ${name.en}; families see none yet`,
    });
  }
  if (service.kind !== 'residential' && service.plannedDays === 0) {
    const isCare = service.kind === 'home_care';
    add(
      isCare ? 'capacity.shifts-missing' : 'capacity.slots-missing',
      isCare ? 'staff' : 'tables',
      {
        zh: `${name.zh}未来 ${rules.planDays} 天没有${isCare ? '排班' : '名额'}，不会收到请求`,
        en: `${name.en} has no ${isCare ? 'shifts' : 'places'} in the next ${rules.planDays} days, so nothing is asked`,
      },
      { dueOn: today },
    );
  }
  return found;
}

const isOld = (confirmedAt: Date | null, hours: number, now: Date): boolean =>
  confirmedAt === null || now.getTime() - confirmedAt.getTime() > hours * HOUR_MS;
