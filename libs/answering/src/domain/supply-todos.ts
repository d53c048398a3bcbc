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

/** The rules and the clock that a service is looked at with. */
interface Look {
  readonly rules: Pick<SettingValue<'answering.rules'>, 'confirmHours' | 'planDays'>;
  readonly now: Date;
  readonly today: LocalDate;
}

type Check = (service: ServiceSupply, look: Look) => Todo | undefined;

/** What a service lacks so that families see the truth and can be served in the days ahead. */
export const supplyTodos = (
  service: ServiceSupply,
  rules: Look['rules'],
  now: Date,
  today: LocalDate,
): Todo[] => CHECKS.flatMap((check) => check(service, { rules, now, today }) ?? []);

const vacancy: Check = (service, { rules, now, today }) => {
  const { kind, confirmedAt } = service;
  const hours = rules.confirmHours;
  if (confirmedAt !== null && now.getTime() - confirmedAt.getTime() <= hours * HOUR_MS) return undefined;
  const text = {
    zh: `请核对${KINDS[kind].zh}的空余名额：${confirmedAt ? `已超过 ${hours} 小时没有核对` : '还没有核对过'}`,
    en: `Confirm what is free for ${KINDS[kind].en}: ${confirmedAt ? `last done more than ${hours} hours ago` : 'never done yet'}`,
  };
  const leadsTo = kind === 'residential' ? 'beds' : 'tables';
  return {
    ...todo(service, 'capacity.vacancy-unconfirmed', leadsTo, text),
    ...{ dueOn: today, overdue: confirmedAt !== null },
  };
};

const hours: Check = (service) => {
  if (service.hasHours || service.kind === 'residential') return undefined;
  return todo(service, 'providers.hours-missing', 'settings', {
    zh: `请填写${KINDS[service.kind].zh}的营业时间，答复期限按营业时间计算`,
    en: `Enter the opening hours of ${KINDS[service.kind].en}; deadlines are counted in them`,
  });
};

const price: Check = (service) => {
  if (service.priceFen !== null) return undefined;
  return todo(service, 'providers.price-missing', 'papers', {
    zh: `请填写${KINDS[service.kind].zh}的价格，家属现在看不到价格`,
    en: `Enter the price of ${KINDS[service.kind].en}; families see none yet`,
  });
};

const daysAhead: Check = (service, { rules: { planDays }, today }) => {
  if (service.kind === 'residential' || service.plannedDays > 0) return undefined;
  const isCare = service.kind === 'home_care';
  const code = isCare ? 'capacity.shifts-missing' : 'capacity.slots-missing';
  const text = {
    zh: `${KINDS[service.kind].zh}未来 ${planDays} 天没有${isCare ? '排班' : '名额'}，不会收到请求`,
    en: `Nothing is planned for ${KINDS[service.kind].en} in the next ${planDays} days, so nothing is asked`,
  };
  return { ...todo(service, code, isCare ? 'staff' : 'tables', text), dueOn: today };
};

const CHECKS: readonly Check[] = [vacancy, hours, price, daysAhead];

const todo = (service: ServiceSupply, code: string, leadsTo: Todo['leadsTo'], text: Text): Todo => ({
  ...{ code, text, leadsTo, dueOn: null, overdue: false },
  ...{ subjectId: service.serviceId, count: null },
});
