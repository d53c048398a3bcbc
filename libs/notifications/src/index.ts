import { MessageRow } from './store/message.row';
import { Tell } from './tell/tell.job';
import { TellOfPerson } from './tell-of-person/tell-of-person.job';
import { TellPerson } from './tell-person/tell-person.job';

export { NotificationsHttpModule, NotificationsModule } from './notifications.module';
export { notificationsReactions } from './notifications.reactions';
export { SmsPort, WebPushPort } from './ways.port';

/** The tables of this context. */
export const notificationsRows = [MessageRow] as const;

/** What this context does when the queue wakes it, for the worker. */
export const notificationsHandlers = [Tell, TellOfPerson, TellPerson] as const;
