import { type DraftContent, type ServiceKind } from '@yilian/contracts';
import { type Draft } from './draft';
import { draftFrom } from './from-content';
import { contentOf } from './to-request';

const wording = { earliest: '2026-11-26', taskName: '帮忙洗澡' };
const filled: Draft = {
  id: '',
  version: 0,
  service: '0190a000-0000-7000-8000-000000000002',
  serviceName: '',
  facility: '',
  hold: null,
  heldFor: '',
  personId: '0190a000-0000-7000-8000-000000000001',
  notes: '慢一点',
  rhythm: 'once',
  weekdays: [],
  firstDay: '',
  end: 'open',
  untilDate: '',
  dates: ['2026-12-01', '2026-12-02'],
  meal: 'both',
  quantity: '2',
  diets: ['low_salt_diet'],
  task: 'bathing',
  part: 'afternoon',
  minutes: '120',
  carer: 'female',
  transport: 'no',
  start: 'date',
  startDate: '2027-01-05',
  stay: 'short',
  nights: '14',
  trialNights: '15',
  bedKind: 'nursing',
  dementia: 'no',
  guardianName: '王小明',
  guardianRelation: 'child',
  guardianPhone: '13800000099',
  guardianAddress: '',
};
/** What each flow asks for; the rest is not kept. */
const OWN: Readonly<Record<string, readonly (keyof Draft)[]>> = {
  meal: ['dates', 'meal', 'quantity', 'diets'],
  'day-care': ['dates', 'part', 'transport'],
  'home-care': ['dates', 'part', 'minutes', 'task', 'carer'],
  'care-home': [
    ...['start', 'startDate', 'stay', 'nights', 'bedKind', 'dementia'],
    ...['guardianName', 'guardianRelation', 'guardianPhone', 'guardianAddress'],
  ] as (keyof Draft)[],
};
type Flow = Parameters<typeof contentOf>[0];
const roundTrip = (flow: Flow, draft: Draft): Partial<Draft> =>
  draftFrom(draft.personId, contentOf(flow, draft, wording));

describe('what the server kept', () => {
  it.each(Object.keys(OWN) as Flow[])('is what was filled in: %s', (flow) => {
    const back = roundTrip(flow, filled);
    for (const key of [...OWN[flow]!, 'personId', 'notes', 'service'] as const)
      expect([key, back[key]]).toEqual([key, filled[key]]);
  });

  it('is a trial again, and half a guardian', () => {
    const trial = { ...filled, stay: 'trial', guardianRelation: '', guardianPhone: '' };
    const back = roundTrip('care-home', trial);
    expect([back.stay, back.trialNights]).toEqual(['trial', trial.trialNights]);
    expect([back.guardianName, back.guardianRelation, back.guardianPhone]).toEqual(['王小明', '', '']);
  });

  it('has nothing that was not answered', () => {
    const nothing: Draft = {
      ...filled,
      dates: [],
      task: '',
      part: '',
      transport: '',
      start: '',
      stay: '',
      dementia: '',
    };
    const content: Record<ServiceKind, DraftContent> = {
      meal: contentOf('meal', nothing, wording),
      day_care: contentOf('day-care', nothing, wording),
      home_care: contentOf('home-care', nothing, wording),
      residential: contentOf('care-home', nothing, wording),
    };
    expect(content.day_care).not.toHaveProperty('sessions');
    expect(content.day_care).not.toHaveProperty('transport');
    expect(content.home_care).not.toHaveProperty('visits');
    expect(content.home_care).not.toHaveProperty('skills');
    expect(content.residential).not.toHaveProperty('fromDate');
    expect(roundTrip('day-care', { ...filled, part: 'whole' }).part).toBe('whole');
  });
});
