import { type EscalationLevel, type SettingValue } from '@yilian/contracts';

/** Somebody named on duty. */
export interface OnDuty {
  readonly level: EscalationLevel;
  readonly accountId: string;
}

/** Who is called at a step. */
export interface Call {
  /** How far up it reaches. */
  readonly level: EscalationLevel;
  readonly officerIds: readonly string[];
}

/**
 * Each step calls one more of those on duty, nearest first, and everybody called before once more: being called ends only
 * when somebody takes over. Above the last one it is everybody of the bureau (`everybody`), also when nobody is named.
 */
export function callAt(step: number, duty: readonly OnDuty[], everybody: readonly string[]): Call {
  const ladder = duty.filter(
    ({ accountId }, index) => duty.findIndex((other) => other.accountId === accountId) === index,
  );
  const reached = ladder.slice(0, step);
  const officerIds = reached.map(({ accountId }) => accountId);
  if (step <= ladder.length) return { level: reached.at(-1)!.level, officerIds };
  return { level: 'city', officerIds: [...new Set([...officerIds, ...everybody])] };
}

/** When the step after this one is due. Counted from the call for help, so that a stopped worker delays no climb. */
export function nextStepAt(
  step: number,
  raisedAt: Date,
  now: Date,
  { climbSeconds, repeatSeconds }: Pick<SettingValue<'emergency.rules'>, 'climbSeconds' | 'repeatSeconds'>,
): Date {
  const climb = climbSeconds[step - 1];
  if (climb === undefined) return new Date(now.getTime() + repeatSeconds * 1_000);
  return new Date(Math.max(now.getTime(), raisedAt.getTime() + climb * 1_000));
}
