import { at, sends, type Stage, type Staged, type State } from './state';

const sheet = (name: string, of: (stage: Stage) => Staged, part: string, sign: string): State => ({
  name,
  show: async (visitor, stage) => {
    const { person, id } = of(stage);
    await visitor.opens(`/assess/${person}/${id}/${part}`);
    await visitor.page.locator(sign).first().waitFor();
  },
});
const draft = ({ draft: one }: Stage): Staged => one;

/** Five questions that lead to a suggestion, for everybody. */
export const NEEDS_STATES: readonly State[] = [
  at('needs-result', '/needs/result?day=alone&body=much&mind=lost&wish=bathing', '.card'),
  at('needs-none', '/needs/result', '.notice'),
  {
    name: 'needs-faults',
    show: async (visitor) => {
      await visitor.opens('/needs');
      await sends(visitor);
      await visitor.page.locator('.summary').waitFor();
    },
  },
];

/** The sheets of an assessment for whoever fills them in. */
export const ASSESSMENT_STATES: readonly State[] = [
  at('assess-due', '/assess?show=due', 'article'),
  sheet('assess-self-care', draft, 'self_care', '.choice'),
  sheet('assess-movement', draft, 'movement', '.choice'),
  sheet('assess-senses-society', draft, 'senses_society', '.choice'),
  sheet('assess-conditions', draft, 'conditions', '#fall'),
  sheet('assess-open', draft, 'check', '.notice'),
  sheet('assess-waiting', ({ waitingSheet }) => waitingSheet, 'check', '[role=status]'),
  {
    name: 'assess-start-faults',
    show: async (visitor, { due }) => {
      await visitor.opens(`/assess/${due}`);
      await visitor.page.locator('.choice').first().waitFor();
      await sends(visitor);
      await visitor.page.locator('.summary').waitFor();
    },
  },
  {
    name: 'assess-part-faults',
    show: async (visitor, stage) => {
      await sheet('', draft, 'senses_society', '.choice').show(visitor, stage);
      await sends(visitor);
      await visitor.page.locator('.summary').waitFor();
    },
  },
];

/** What the officer sees who did not fill it in. */
export const SECOND_STATES: readonly State[] = [
  sheet('assess-confirm', ({ waitingSheet }) => waitingSheet, 'check', '#note'),
  {
    name: 'assess-give-back-faults',
    show: async (visitor, stage) => {
      await sheet('', ({ waitingSheet }) => waitingSheet, 'check', '#note').show(visitor, stage);
      await visitor.page.getByRole('button', { name: '退回修改' }).click();
      await visitor.page.locator('.summary').waitFor();
    },
  },
];

/** An older person who was assessed, for the family. */
export const ASSESSED_STATES: readonly State[] = [
  {
    name: 'person-assessed',
    show: async (visitor, { ofFamily }) => {
      await visitor.opens(`/people/${ofFamily.person}`);
      await visitor.page.locator('#ability').waitFor();
    },
  },
];
