import { channel } from '@yilian/contracts';
import { job, live, type Reactions } from '@yilian/platform';

/** A plan that was asked for is looked for; its provider's screens follow it. */
export const planningReactions: Reactions = {
  'planning.day-plan-asked.v1': ({ planId, providerId }) => [
    job('planning.find-day-plan', planId, { planId }),
    live(channel.provider(providerId), 'day-plan.changed', { planId, state: 'computing', percent: 0 }),
  ],
  'planning.day-plan-progressed.v1': ({ planId, providerId, percent }) => [
    live(channel.provider(providerId), 'day-plan.changed', { planId, state: 'computing', percent }),
  ],
  'planning.day-plan-changed.v1': ({ planId, providerId, state }) => [
    live(channel.provider(providerId), 'day-plan.changed', { planId, state, percent: null }),
  ],
};
