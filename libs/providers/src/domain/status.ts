import { type Light, type ProviderState, type Text } from '@yilian/contracts';
import { nextOpening, type IsWorkingDay, type OpeningHours } from './opening-hours';

/** What decides whether a provider gets offers. */
export interface StatusFacts {
  readonly state: ProviderState;
  readonly suspendedReason: string | null;
  readonly light: Light;
  readonly pausedUntil: Date | null;
  /** Hours of each open service. */
  readonly hours: readonly (OpeningHours | null)[];
}

/** The status light with its reason, ready to be shown. */
export interface Status {
  readonly status: 'open' | 'paused' | 'outside_hours' | 'suspended' | 'no_service';
  /** False when no new offer is sent. Outside opening hours offers wait, and their deadline with them. */
  readonly getsOffers: boolean;
  /** When the status changes by itself, ISO; null when only a person can change it or nobody knows. */
  readonly until: string | null;
  readonly why: Text;
}

/** True while a provider keeps itself out of new offers; a pause ends by itself at its hour. */
export const isPaused = (facts: Pick<StatusFacts, 'light' | 'pausedUntil'>, now: Date): boolean =>
  facts.light === 'paused' && (facts.pausedUntil === null || facts.pausedUntil > now);

/** The one reason that counts now, strongest first: suspended, paused, nothing to offer, outside hours, open. */
export function explainStatus(
  facts: StatusFacts,
  now: Date,
  isWorkingDay: IsWorkingDay,
  zone: string,
): Status {
  if (facts.state === 'suspended') return suspended(facts.suspendedReason);
  if (isPaused(facts, now)) return paused(facts.pausedUntil);
  if (facts.hours.length === 0) return WITHOUT_SERVICE;

  const openings = facts.hours.map((hours) => nextOpening(hours, now.getTime(), isWorkingDay, zone));
  const next = Math.min(...openings.map((opening) => opening ?? Infinity));
  if (next <= now.getTime()) return OPEN;
  return outsideHours(next === Infinity ? null : new Date(next));
}

const OPEN: Status = {
  status: 'open',
  getsOffers: true,
  until: null,
  why: { zh: '正在营业，可以收到邀约。', en: 'Open; offers arrive.' },
};

const WITHOUT_SERVICE: Status = {
  status: 'no_service',
  getsOffers: false,
  until: null,
  why: { zh: '没有开放的服务项目，不会收到邀约。', en: 'No service is open, so no offers arrive.' },
};

const suspended = (reason: string | null): Status => ({
  status: 'suspended',
  getsOffers: false,
  until: null,
  why: {
    zh: `已被主管部门暂停：${reason ?? '未说明原因'}`,
    en: `Suspended by the authority: ${reason ?? 'no reason given'}`,
  },
});

const paused = (until: Date | null): Status => ({
  status: 'paused',
  getsOffers: false,
  until: until?.toISOString() ?? null,
  why:
    until === null
      ? { zh: '您已暂停接单，直到您重新打开。', en: 'Paused by you until you open again.' }
      : { zh: '您已暂停接单，到时自动恢复。', en: 'Paused by you; it opens again by itself.' },
});

const outsideHours = (opensAt: Date | null): Status => ({
  status: 'outside_hours',
  getsOffers: true,
  until: opensAt?.toISOString() ?? null,
  why:
    opensAt === null
      ? { zh: '两周内没有营业时间。', en: 'No opening hours within two weeks.' }
      : {
          zh: '现在不在营业时间；邀约的期限从开门时算起。',
          en: 'Outside opening hours; deadlines of offers start to count at the next opening.',
        },
});
