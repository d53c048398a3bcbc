import { type Role, type SosState } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { type SosEvent, sosAlertMachine } from './sos-alert.machine';

/** What a decision has to know of a call for help. */
export interface AlertStanding {
  readonly state: SosState;
  readonly ownerId: string | null;
}

/** Who decides. */
export interface Decider {
  readonly accountId: string;
  readonly role: Role;
}

export type SosRefusal =
  'emergency.owned-already' | 'emergency.not-yours' | 'emergency.nobody-owns' | 'emergency.over';

/** What to do: move along the machine, or nothing because it is so already. */
export type Decision = Result<SosEvent | 'nothing', { readonly code: SosRefusal }>;

/** One owner: the second who takes over is told so, the first may press twice. */
export function acknowledge({ state, ownerId }: AlertStanding, officer: Decider): Decision {
  if (state === 'raised') return ok('acknowledge');
  if (state !== 'acknowledged') return refuse({ code: 'emergency.over' });
  return ownerId === officer.accountId ? ok('nothing') : refuse({ code: 'emergency.owned-already' });
}

/** Only who has taken over may close. */
export function close({ state, ownerId }: AlertStanding, officer: Decider): Decision {
  if (state === 'raised') return refuse({ code: 'emergency.nobody-owns' });
  if (state !== 'acknowledged') return refuse({ code: 'emergency.over' });
  return ownerId === officer.accountId ? ok('close') : refuse({ code: 'emergency.not-yours' });
}

/** The family may always say that all is well; an officer only about what he has taken over. */
export function callOff(alert: AlertStanding, who: Decider): Decision {
  if (alert.state === 'false_alarm') return ok('nothing');
  if (who.role === 'family') {
    return sosAlertMachine.next(alert.state, 'call_off')
      ? ok('call_off')
      : refuse({ code: 'emergency.over' });
  }
  const closed = close(alert, who);
  return closed.ok ? ok('call_off') : closed;
}
