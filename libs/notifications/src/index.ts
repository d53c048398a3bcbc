import { DeliverMessages } from './deliver/deliver-messages.job';
import { ForgetAccount } from './forget-account/forget-account.job';
import { MessageDeliveryRow, NotificationPreferenceRow, RecordedSendingRow } from './store/delivery.row';
import { MessageRow } from './store/message.row';
import { Tell } from './tell/tell.job';
import { TellManagers } from './tell-managers/tell-managers.job';
import { TellOfficer } from './tell-officer/tell-officer.job';
import { TellOfPerson } from './tell-of-person/tell-of-person.job';
import { TellOfTour } from './tell-of-tour/tell-of-tour.job';
import { TellPerson } from './tell-person/tell-person.job';
import { TellSos } from './tell-sos/tell-sos.job';

export { NotificationsPersonalData } from './notifications-data.adapter';
export { NotificationsHttpModule, NotificationsModule } from './notifications.module';
export { notificationsReactions } from './notifications.reactions';
export { type Carried, type Outgoing, SmsPort, WebPushPort } from './ways.port';

/** The tables of this context. */
export const notificationsRows = [
  MessageDeliveryRow,
  MessageRow,
  NotificationPreferenceRow,
  RecordedSendingRow,
] as const;

/** What this context does when the queue wakes it, for the worker. */
export const notificationsHandlers = [
  ForgetAccount,
  Tell,
  TellManagers,
  TellOfPerson,
  TellOfTour,
  TellPerson,
  TellSos,
  TellOfficer,
] as const;

/** Recurring duties of this context. */
export const notificationsSchedules = [DeliverMessages] as const;
