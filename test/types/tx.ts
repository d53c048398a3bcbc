import { type LockedRequest } from '@yilian/contracts';
import { type Tx, type UnitOfWork } from '@yilian/platform';
import { type CareRequests } from '@yilian/requests';

declare const work: UnitOfWork;
declare const requests: CareRequests;
declare const request: LockedRequest;

/** A write inside a unit of work. */
export const inside = async (): Promise<void> =>
  work.write(async (tx) => requests.move(tx, [{ request, event: 'cancel' }]));

/** A write without a transaction does not compile. */
export const outside = async (): Promise<void> => requests.move([{ request, event: 'cancel' }]); // @must-fail TS2554

/** Nobody makes a transaction of their own. */
export const forged: Tx = { query: async () => Promise.resolve([]) }; // @must-fail TS2740
