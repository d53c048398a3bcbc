import { assertNever, defineMachine } from '@yilian/kernel';

type DoorState = 'closed' | 'open';
type DoorEvent = 'open' | 'close';

const door = defineMachine<DoorState, DoorEvent>('door', 'closed', {
  closed: { open: 'open' },
  open: { close: 'closed' },
});

door.next('closed', 'open');
door.next('closed', 'kick'); // @must-fail TS2345
door.next('ajar', 'open'); // @must-fail TS2345
const sure: DoorState = door.next('open', 'close'); // @must-fail TS2322

defineMachine<DoorState, DoorEvent>('door', 'ajar', { closed: {}, open: {} }); // @must-fail TS2345
defineMachine<DoorState, DoorEvent>('door', 'open', { open: {} }); // @must-fail TS2345
defineMachine<DoorState, DoorEvent>('door', 'open', { open: { close: 'ajar' }, closed: {} }); // @must-fail TS2322

function label(state: DoorState): string {
  if (state === 'open') return '开';
  return assertNever(state); // @must-fail TS2345
}
