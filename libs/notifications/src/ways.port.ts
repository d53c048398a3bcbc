import { type Tx } from '@yilian/platform';
import { type Notice } from './domain/notice';

/**
 * A way to reach people. Called in the transaction of the cause, so an adapter only writes down what it will carry:
 * nobody hears of something that was rolled back, and no gateway is waited for while rows are locked.
 */
abstract class Way {
  abstract tell(tx: Tx, notices: readonly Notice[]): Promise<void>;
}

/** Text messages to phones. */
export abstract class SmsPort extends Way {}

/** Notifications of a browser. */
export abstract class WebPushPort extends Way {}
