import { AssessmentState } from '@yilian/contracts';
import { assessmentReactions } from './assessment.reactions';

describe('who sees an assessment move', () => {
  it.each(AssessmentState.options)('that is %s', (state) => {
    const ids = { assessmentId: 'assessment', olderPersonId: 'person', townCode: '990000001' };
    const effects = assessmentReactions['assessment.state-changed.v1']!(
      { ...ids, state, levelChanged: false },
      'assessment',
    );
    const town = { effect: 'live', channel: 'town.990000001', type: 'assessment.changed' };
    const family = { effect: 'live', channel: 'person.person', type: 'assessment.changed' };
    expect(effects).toMatchObject(state === 'confirmed' ? [town, family] : [town]);
    expect(effects[0]).toMatchObject({
      payload: { assessmentId: 'assessment', olderPersonId: 'person', state },
    });
  });
});
