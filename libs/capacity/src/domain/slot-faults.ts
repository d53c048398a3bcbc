import { type FieldError } from '@yilian/contracts';

/** What a manager wants of a slot, with the version that was read: 0 for a slot that did not exist. */
export interface WantedCounts {
  readonly capacity: number;
  readonly outOfService: number;
  readonly version?: number | undefined;
}
/** What it is. */
export interface PresentCounts {
  readonly capacity: number;
  readonly outOfService: number;
  readonly used: number;
  readonly version: number;
}

/** Somebody else changed the slot since it was read: both values are told, so that people can choose. */
export function changedSince(
  wanted: WantedCounts,
  now: PresentCounts | undefined,
  index: number,
): FieldError[] {
  if (wanted.version === undefined || wanted.version === (now?.version ?? 0)) return [];
  const [total, out] = [now?.capacity ?? 0, now?.outOfService ?? 0];
  const message = {
    zh: `别人刚改为：总数 ${total}，停用 ${out}；您填的是 ${wanted.capacity} 和 ${wanted.outOfService}`,
    en: `Now ${total} in all, ${out} out of service; you entered ${wanted.capacity} and ${wanted.outOfService}`,
  };
  return [{ pointer: `/slots/${index}/version`, message }];
}

/** There would be fewer than were given. */
export function tooFew(wanted: WantedCounts, now: PresentCounts | undefined, index: number): FieldError[] {
  if (!now || wanted.capacity - wanted.outOfService >= now.used) return [];
  const message = { zh: `已约出 ${now.used} 个`, en: `${now.used} are given already` };
  return [{ pointer: `/slots/${index}/capacity`, message }];
}
