import { type BedBoard, type BoardBed, type BoardGuest } from '@yilian/contracts';
import {
  EVERYTHING,
  arrivalsOf,
  awaitedToday,
  bedsFor,
  countsOf,
  dropFault,
  filtered,
  floorsOf,
  guestToday,
  keepSame,
  placesFor,
  statesFor,
  useOf,
} from './board-model';

const TODAY = '2026-11-28';
const guest = (more: Partial<BoardGuest> = {}): BoardGuest => ({
  ...{
    name: '陈女士',
    sex: 'female',
    own: true,
    fromDate: '2026-01-01',
    until: null,
    confirmed: true,
    booking: null,
    ...more,
  },
});
const bed = (room: string, number: string, more: Partial<BoardBed> = {}): BoardBed => ({
  ...{ id: `${room}-${number}`, floor: room[0]!, room, number, kind: 'nursing', sexRule: 'any' },
  ...{ state: 'vacant', version: 1, guests: [], ...more },
});

describe('a board that is asked for again', () => {
  it('keeps the beds that are as they were', () => {
    const board = (beds: BoardBed[]): BedBoard => ({ beds }) as unknown as BedBoard;
    const before = board([bed('201', '1'), bed('201', '2')]);
    const after = keepSame(board([bed('201', '1'), bed('201', '2', { version: 2 })]), before);
    expect(after.beds.map((one, index) => one === before.beds[index])).toEqual([true, false]);
  });
});

describe('the board', () => {
  it('counts floors, rooms and beds as people do', () => {
    const floors = floorsOf([
      bed('1001', '2', { floor: '10' }),
      bed('203', '10'),
      bed('203', '9'),
      bed('201', '1'),
    ]);
    expect(floors.map(({ floor, rooms }) => [floor, ...rooms.map(({ room }) => room)])).toEqual([
      ['2', '201', '203'],
      ['10', '1001'],
    ]);
    expect(floors[0]!.rooms[1]!.beds.map(({ number }) => number)).toEqual(['9', '10']);
  });

  it('filters, and says what each other choice would leave', () => {
    const beds = [
      bed('201', '1'),
      bed('201', '2', { state: 'cleaning' }),
      bed('301', '1', { kind: 'ordinary' }),
    ];
    const filter = { ...EVERYTHING, kind: 'nursing' } as const;
    expect(filtered(beds, filter)).toHaveLength(2);
    expect([...countsOf(beds, filter, 'state')]).toEqual([
      ['vacant', 1],
      ['cleaning', 1],
    ]);
    expect(countsOf(beds, filter, 'kind').get('ordinary')).toBe(1);
  });

  it('counts what is used of what is in service', () => {
    const beds = [bed('1', '1', { state: 'on_leave' }), bed('1', '2'), bed('1', '3', { state: 'closed' })];
    expect(useOf(beds)).toEqual([{ kind: 'nursing', used: 1, total: 2 }]);
  });

  it('knows who is there on the day of leaving and the day before', () => {
    const leaving = bed('1', '1', {
      guests: [guest({ until: TODAY }), guest({ fromDate: TODAY, name: 'next' })],
    });
    expect(guestToday(leaving, TODAY)?.name).toBe('next');
    expect(guestToday(leaving, '2026-11-27')?.name).toBe('陈女士');
  });

  it('offers to end the stay only of who came without the platform', () => {
    const taken = (own: boolean): BoardBed => bed('1', '1', { state: 'occupied', guests: [guest({ own })] });
    expect(statesFor(taken(true), TODAY)).toContain('vacant');
    expect(statesFor(taken(false), TODAY)).not.toContain('vacant');
  });

  it('knows the nearest beds that somebody may move to', () => {
    const from = bed('203', '1', { state: 'occupied' });
    const beds = [
      ...[from, bed('301', '1'), bed('204', '1'), bed('203', '2'), bed('203', '3', { sexRule: 'male' })],
      ...[
        bed('203', '4', { guests: [guest({ fromDate: '2027-01-01' })] }),
        bed('203', '5', { state: 'cleaning' }),
      ],
    ];
    expect(placesFor(beds, from, 'female').map(({ id }) => id)).toEqual(['203-2', '204-1', '301-1']);
  });
});

describe('guests who come', () => {
  const booking = { requestId: 'r', arrived: false };
  const comes = (fromDate: string, more: Partial<BoardGuest> = {}) =>
    guest({ own: false, fromDate, booking, ...more });
  const kept = bed('201', '1', { state: 'held', guests: [comes(TODAY)] });

  it('are those of a week who are not there, by date', () => {
    const beds = [
      bed('101', '1', { guests: [comes('2026-12-05')] }),
      bed('101', '2', { guests: [comes('2026-12-06')] }),
      bed('101', '3', { guests: [comes(TODAY, { booking: { requestId: 's', arrived: true } })] }),
      kept,
    ];
    expect(arrivalsOf(beds, TODAY).map(({ bed: { id } }) => id)).toEqual(['201-1', '101-1']);
    expect(awaitedToday(kept, TODAY)?.requestId).toBe('r');
    expect(awaitedToday(beds[0]!, TODAY)).toBeUndefined();
  });

  it('are given the bed that is kept first, then free ones of its kind', () => {
    const beds = [bed('101', '1'), bed('201', '2'), bed('201', '3', { kind: 'ordinary' }), kept];
    const expected = awaitedToday(kept, TODAY)!;
    expect(bedsFor(beds, expected).map(({ id }) => id)).toEqual(['201-1', '201-2', '101-1']);
  });

  it('are dropped only on free beds that suit', () => {
    const onto = (to: BoardBed, from = kept) => dropFault(from, to, TODAY);
    expect(onto(bed('101', '1'))).toBeUndefined();
    expect(onto(kept)).toBe('same');
    expect(onto(bed('101', '1', { sexRule: 'male' }))).toBe('sex');
    expect(onto(bed('101', '1', { guests: [comes('2026-12-24')] }))).toBe('taken');
    expect(onto(bed('101', '1', { state: 'cleaning' }))).toBe('taken');
    expect(onto(bed('101', '1'), bed('101', '2'))).toBe('nobody');
    expect(onto(bed('101', '1'), bed('101', '2', { guests: [comes(TODAY, { confirmed: false })] }))).toBe(
      'nobody',
    );
  });
});
