import { RequestState, type TownPicture } from '@yilian/contracts';
import { eventLine, screenOf, summaryOf } from './town-screen';

const none = Object.fromEntries(RequestState.options.map((state) => [state, 0])) as TownPicture['requests'];
const picture: TownPicture = {
  townCode: '440000001',
  asOf: '2026-11-23T08:00:00.000Z',
  requests: { ...none, submitted: 3, booked: 12 },
  queueDepth: 3,
  oldestSince: '2026-11-23T07:57:30.000Z',
  offersRunningOut: 1,
  openAlerts: 2,
  unheardSince: '2026-11-23T07:59:20.000Z',
  beds: [
    { kind: 'nursing', state: 'vacant', count: 4 },
    { kind: 'nursing', state: 'occupied', count: 9 },
  ],
};
const event = {
  channel: 'town.440000001',
  seq: 7,
  type: 'request.changed',
  payload: { requestId: 'r1', from: 'submitted', state: 'offered' },
  at: '2026-11-23T08:00:00.000Z',
};

describe('the picture of a town in a terminal', () => {
  it('shows counts, queue, waits, beds, events and how old it is', () => {
    const text = screenOf('440000001', { picture, ageMs: 2_400, events: [event], line: 'live' }).join('\n');
    expect(text).toContain('data 2 s old');
    expect(text).toContain('calls for help 2, nobody has taken one over for 40 s');
    expect(text).toContain('queue 3   longest wait 2 min 30 s   offers running out 1');
    expect(text).toMatch(/booked +12/);
    expect(text).toContain('nursing     vacant 4  occupied 9');
    expect(text).toContain('#7 request.changed r1 submitted → offered');
  });

  it('says what it does not know', () => {
    expect(screenOf('440000001', { picture: undefined, ageMs: 0, events: [], line: 'connecting' })).toEqual([
      'town 440000001   connecting   no data yet',
    ]);
    const unknown = { ...picture, oldestSince: null, beds: null };
    const text = screenOf('440000001', { picture: unknown, ageMs: 0, events: [], line: 'broken' }).join('\n');
    expect(text).toContain('longest wait —');
    expect(text).toContain('beds\n  —');
  });

  it('fits into one line for programs', () => {
    expect(summaryOf(picture)).toBe(
      '2026-11-23T08:00:00.000Z town=440000001 queue=3 wait=2 min 30 s runningOut=1 alerts=2 submitted=3 booked=12',
    );
    expect(eventLine({ ...event, payload: { serviceId: 's1' } })).toBe(
      '2026-11-23T08:00:00.000Z town.440000001 #7 request.changed s1',
    );
  });
});
