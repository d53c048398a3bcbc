import { type LightReason, type Text } from '@yilian/contracts';
import { explainStatus, type IsWorkingDay, type OpeningHours, type StatusFacts } from '@yilian/providers';

/** What is known of a provider for its light. */
export interface LightFacts extends Omit<StatusFacts, 'hours'> {
  readonly suspendedSince: Date | null;
  readonly lightSince: Date | null;
  readonly lostSince: Date | null;
}

/** What is known of one of its services. */
export interface ServiceLightFacts {
  readonly isOpen: boolean;
  readonly hours: OpeningHours | null;
  /** Whether it has anything left to give; null while nobody knows. */
  readonly hasUnits: boolean | null;
}

/** The moment and the calendar that hours are read by. */
export interface LightClock {
  readonly now: Date;
  readonly isWorkingDay: IsWorkingDay;
  readonly zone: string;
}

/**
 * The one reason that counts now, strongest first: suspended, paused, nothing to offer, connection lost, full, outside
 * hours, open. It says what the placer does: whoever does not get offers is not asked.
 */
export function explainLight(
  provider: LightFacts,
  services: readonly ServiceLightFacts[],
  { now, isWorkingDay, zone }: LightClock,
): LightReason {
  const open = services.filter(({ isOpen }) => isOpen);
  const base = explainStatus({ ...provider, hours: open.map(({ hours }) => hours) }, now, isWorkingDay, zone);
  if (base.status === 'suspended') return { ...base, since: isoOf(provider.suspendedSince) };
  if (base.status === 'paused') return { ...base, since: isoOf(provider.lightSince) };
  if (!base.getsOffers) return { ...base, since: null };
  if (provider.lostSince !== null) return silent('connection_lost', LOST, provider.lostSince);
  if (open.every(({ hasUnits }) => hasUnits === false)) return silent('full', FULL, null);
  return { ...base, since: null };
}

const isoOf = (at: Date | null): string | null => at?.toISOString() ?? null;

const silent = (status: 'connection_lost' | 'full', why: Text, since: Date | null): LightReason => ({
  ...{ status, why, getsOffers: false },
  ...{ since: isoOf(since), until: null },
});

const LOST: Text = {
  zh: '营业时间内工作台长时间没有连接，暂时不派新请求；重新打开工作台后马上恢复。',
  en: 'The desk has been out of reach for long in opening hours, so no new offers are sent; they come again as soon as it is opened.',
};

const FULL: Text = {
  zh: '近期名额已满，不会收到新请求；已为家属保留的名额仍会来问您。有空出来的请及时更新。',
  en: 'Nothing is free in the days ahead, so no new offers arrive; only places kept for families are still asked for. Update your numbers when something becomes free.',
};
