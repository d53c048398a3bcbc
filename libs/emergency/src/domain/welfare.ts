import { type Category, type DeliveryState, type SettingValue, type WelfareState } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { type Decider } from './decide';
import { nextStepAt } from './climb';
import { type WelfareEvent } from './welfare-check.machine';

/** What a decision has to know of a welfare check. */
export interface WelfareStanding {
  readonly state: WelfareState;
  readonly ownerId: string | null;
}

export type WelfareRefusal =
  | 'emergency.check-owned'
  | 'emergency.check-not-yours'
  | 'emergency.check-nobody-owns'
  | 'emergency.check-over';

/** What to do: move along the machine, or nothing because it is so already. */
export type WelfareDecision = Result<WelfareEvent | 'nothing', { readonly code: WelfareRefusal }>;

const FAILED: readonly DeliveryState[] = ['not_opened', 'not_delivered'];

/** What follows from a meal that stands so: somebody looks, the family is told, or nothing. */
export function afterMeal(
  state: DeliveryState,
  categories: readonly Category[],
  /** Nobody said what became of it, although its kitchen was asked. */
  isSilent = false,
): 'check' | 'tell' | 'nothing' {
  const isUnknown = isSilent && (state === 'planned' || state === 'on_the_way');
  // It may well have been brought: only who has nobody else is looked after.
  if (isUnknown) return categories.includes('lives_alone') ? 'check' : 'nothing';
  if (!FAILED.includes(state)) return 'nothing';
  return categories.includes('lives_alone') ? 'check' : 'tell';
}

/** One owner: the second who takes over is told so, the first may press twice. */
export function acknowledgeCheck({ state, ownerId }: WelfareStanding, officer: Decider): WelfareDecision {
  if (state === 'open') return ok('acknowledge');
  if (state === 'closed') return refuse({ code: 'emergency.check-over' });
  return ownerId === officer.accountId ? ok('nothing') : refuse({ code: 'emergency.check-owned' });
}

/** Only who has taken over may close. */
export function closeCheck({ state, ownerId }: WelfareStanding, officer: Decider): WelfareDecision {
  if (state === 'open') return refuse({ code: 'emergency.check-nobody-owns' });
  if (state === 'closed') return refuse({ code: 'emergency.check-over' });
  return ownerId === officer.accountId ? ok('close') : refuse({ code: 'emergency.check-not-yours' });
}

/** When the step after this one is due. Step 0 tells the family; the first officer is step 1. */
export const nextWelfareStepAt = (
  step: number,
  openedAt: Date,
  now: Date,
  { climbSeconds, repeatSeconds }: SettingValue<'emergency.welfare'>,
): Date => nextStepAt(step + 1, openedAt, now, { climbSeconds, repeatSeconds });
