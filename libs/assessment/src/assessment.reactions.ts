import { type AssessmentState, channel } from '@yilian/contracts';
import { live, type Reactions } from '@yilian/platform';

/** What a family sees of an assessment: that it counts now. */
const SEEN_BY_FAMILIES: readonly AssessmentState[] = ['confirmed'];

/** Which screens learn of an assessment. */
export const assessmentReactions: Reactions = {
  'assessment.state-changed.v1': ({ townCode, assessmentId, olderPersonId, state }) => {
    const told = { assessmentId, olderPersonId, state };
    return [
      live(channel.town(townCode), 'assessment.changed', told),
      ...(SEEN_BY_FAMILIES.includes(state)
        ? [live(channel.person(olderPersonId), 'assessment.changed', told)]
        : []),
    ];
  },
};
