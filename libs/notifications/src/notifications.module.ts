import { Module } from '@nestjs/common';
import { DeliverMessages } from './deliver/deliver-messages.job';
import { ForgetAccount } from './forget-account/forget-account.job';
import { ListDeliveriesController } from './list-deliveries/list-deliveries.controller';
import { ListDeliveriesQuery } from './list-deliveries/list-deliveries.query';
import { ListMessagesController } from './list-messages/list-messages.controller';
import { ListMessagesQuery } from './list-messages/list-messages.query';
import { NotificationsPersonalData } from './notifications-data.adapter';
import { ReadMessageController } from './read-message/read-message.controller';
import { ReadMessage } from './read-message/read-message.use-case';
import { PreferencesController } from './preferences/preferences.controller';
import { ChoosePreferences } from './preferences/preferences.use-case';
import { RecipientsQuery } from './recipients.query';
import { RecordingAdapter } from './recording.adapter';
import { TellAll } from './steps/tell-all.use-case';
import { Deliveries } from './store/deliveries.store';
import { PreferencesStore } from './store/preferences.store';
import { MessagesOfPerson } from './store/messages-of-person.store';
import { MessageStore } from './store/message.store';
import { PersonRecipientsQuery } from './person-recipients.query';
import { Tell } from './tell/tell.job';
import { TellManagers } from './tell-managers/tell-managers.job';
import { TellOfficer } from './tell-officer/tell-officer.job';
import { TellOfPerson } from './tell-of-person/tell-of-person.job';
import { TellOfTour } from './tell-of-tour/tell-of-tour.job';
import { TellPerson } from './tell-person/tell-person.job';
import { TellSos } from './tell-sos/tell-sos.job';
import { TourRecipientsQuery } from './tour-recipients.query';
import { SmsPort, WebPushPort } from './ways.port';

/** Messages to people. A city with a gateway binds its adapter to the port here. */
@Module({
  providers: [
    ChoosePreferences,
    DeliverMessages,
    Deliveries,
    ForgetAccount,
    ListDeliveriesQuery,
    ListMessagesQuery,
    MessageStore,
    MessagesOfPerson,
    NotificationsPersonalData,
    PreferencesStore,
    ReadMessage,
    PersonRecipientsQuery,
    RecipientsQuery,
    RecordingAdapter,
    Tell,
    TellAll,
    TellManagers,
    TellOfficer,
    TellOfPerson,
    TellOfTour,
    TellPerson,
    TellSos,
    TourRecipientsQuery,
    { provide: SmsPort, useExisting: RecordingAdapter },
    { provide: WebPushPort, useExisting: RecordingAdapter },
  ],
  exports: [
    ChoosePreferences,
    DeliverMessages,
    ForgetAccount,
    ListDeliveriesQuery,
    ListMessagesQuery,
    NotificationsPersonalData,
    PersonRecipientsQuery,
    ReadMessage,
    RecipientsQuery,
    SmsPort,
    Tell,
    TellManagers,
    TellOfficer,
    TellOfPerson,
    TellOfTour,
    TellPerson,
    TellSos,
    WebPushPort,
  ],
})
export class NotificationsModule {}

/** The HTTP face of the context, for the API process. */
@Module({
  imports: [NotificationsModule],
  controllers: [
    ListDeliveriesController,
    ListMessagesController,
    PreferencesController,
    ReadMessageController,
  ],
})
export class NotificationsHttpModule {}
