import { type FindingState, type FindingStep, type LocalDate, type SettingValue } from '@yilian/contracts';
import { addDays } from '@yilian/kernel';
import { waitsForProvider } from './finding';

/** A finding as far as somebody is to be told that it waits; `roundOn`: the day since which it waits like this. */
export interface Waiting {
  readonly state: FindingState;
  readonly dueOn: LocalDate;
  readonly roundOn: LocalDate;
}

type Rules = Omit<SettingValue<'inspection.rules'>, 'dueDays' | 'mostEvidence'>;

/**
 * Who is to have been told by today, whatever was told before. The house is not reminded of a near day by which it was
 * just told of the finding itself, nor of the near one once its day has come.
 */
export function stepsDue({ state, dueOn, roundOn }: Waiting, today: LocalDate, rules: Rules): FindingStep[] {
  const from = (step: FindingStep, day: LocalDate): FindingStep[] => (today >= day ? [step] : []);
  if (state === 'answered') {
    return [
      ...from('officer', addDays(roundOn, rules.decideDays)),
      ...from('city', addDays(roundOn, rules.decideCityDays)),
    ];
  }
  if (!waitsForProvider(state)) return [];
  const nearOn = addDays(dueOn, -rules.nearDays);
  return [
    ...(roundOn < nearOn && today < dueOn ? from('near', nearOn) : []),
    ...from('due', dueOn),
    ...from('officer', addDays(dueOn, Math.max(1, rules.officerAfterDays))),
    ...from('city', addDays(dueOn, Math.max(1, rules.cityAfterDays))),
  ];
}
