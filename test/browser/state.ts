import { type Visitor } from './visitor';

/** One look of a page: how to get there. */
export interface State {
  readonly name: string;
  readonly show: (visitor: Visitor, stage: Stage) => Promise<void>;
}

/** Things in the database that pages show. */
export interface Ids {
  readonly waiting: string;
  readonly booked: string;
  readonly cancelled: string;
  /** Too late to cancel free of charge. */
  readonly late: string;
  /** A service of day care without a published price. */
  readonly unpriced: string;
  /** Four facilities, and one that takes nobody for now. */
  readonly facilities: readonly string[];
  readonly paused: string;
}

/** Who looks at a page. A newcomer is a family that has nothing yet. */
export type Who = 'stranger' | 'family' | 'newcomer' | 'officer' | 'second';

/** An assessment of somebody. */
export interface Staged {
  readonly person: string;
  readonly id: string;
}

export interface StagedTours {
  readonly facility: string;
  readonly booked: string;
  readonly calledOff: string;
}

/** Everything in the database that pages show. */
export interface Stage extends Ids {
  /** The first older person of the demo family. */
  readonly person: string;
  /** A service that is over, and one of which the family has said already how it was. */
  readonly completed: string;
  readonly reviewed: string;
  /** Answered by an officer. */
  readonly complaint: string;
  /** Assessments: of somebody with whom nobody has begun, half-way, waiting for the second officer, confirmed. */
  readonly due: string;
  readonly draft: Staged;
  readonly waitingSheet: Staged;
  readonly ofFamily: Staged;
  /** A standing order, and a day that it will ask for. */
  readonly order: { readonly id: string; readonly date: string };
  /** A facility that shows people around; tours there that the family has booked and that the facility called off. */
  readonly tours: StagedTours;
  /** A facility with a serious finding that its house has answered. */
  readonly warned: { readonly facility: string; readonly finding: string };
  /** Login and password of the newcomer. */
  readonly newcomer: readonly [login: string, password: string];
  /** Somebody calls for help, unless a call is open. */
  readonly callsForHelp: () => Promise<void>;
}

/** Login and password; nothing for whoever does not sign in. */
export function accountOf(
  who: Who,
  { newcomer }: Stage,
): readonly [login: string, password?: string] | undefined {
  const logins = { family: 'demo-family', officer: 'demo-town-officer', second: 'demo-city-officer' };
  if (who === 'stranger') return undefined;
  return who === 'newcomer' ? newcomer : [logins[who]];
}

/** A page that is there once a sign of it is seen. */
export const at = (name: string, path: string, sign = 'h1'): State => ({
  name,
  show: async (visitor) => {
    await visitor.opens(path);
    await visitor.page.locator(sign).first().waitFor();
  },
});

/** Presses the button that goes on. */
export const sends = async (visitor: Visitor): Promise<void> => visitor.submit.click();
