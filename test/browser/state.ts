import { type Visitor } from './visitor';

/** One look of a page: how to get there. `quiet`: an error of a resource is part of it. */
export interface State {
  readonly name: string;
  readonly show: (visitor: Visitor, ids: Ids) => Promise<void>;
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
