import { type AutoAcceptState, type AutoAcceptTerms, type ServiceKind } from '@yilian/contracts';
import { computed, type ComputedRef } from 'vue';
import { type IconName } from '../kit/icons';
import { needsWords } from './needs.words';
import { ruleWords } from './rule.words';

const DAY = 24 * 60;

/** How the state of a rule looks beside its word. */
export const RULE_LOOKS: Readonly<
  Record<AutoAcceptState, { readonly kind: 'ok' | 'warn' | 'err' | 'info'; readonly icon: IconName }>
> = {
  asked: { kind: 'info', icon: 'clock' },
  trusted: { kind: 'ok', icon: 'check' },
  refused: { kind: 'err', icon: 'cross' },
  taken_away: { kind: 'warn', icon: 'off' },
};

/** What a rule accepts, line by line. Returned as a function, so that a switch of language changes it. */
export function useRuleText(): ComputedRef<(terms: AutoAcceptTerms, kind: ServiceKind) => string[]> {
  const [t, needs] = [ruleWords(), needsWords()];
  return computed(() => ({ levelMax, quantityMax, fromMinute, toMinute, urgentToo }, kind): string[] => [
    t.value.level(needs.value.levels[levelMax] ?? ''),
    t.value.most[kind](quantityMax),
    (toMinute - fromMinute) % DAY === 0
      ? t.value.allDay
      : t.value.hours(clockOf(fromMinute), clockOf(toMinute)),
    urgentToo ? t.value.urgent : t.value.notUrgent,
  ]);
}

const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
