import { Module } from '@nestjs/common';
import { InboxAdapter } from './inbox.adapter';
import { ListMessagesController } from './list-messages/list-messages.controller';
import { ListMessagesQuery } from './list-messages/list-messages.query';
import { ReadMessageController } from './read-message/read-message.controller';
import { ReadMessage } from './read-message/read-message.use-case';
import { RecipientsQuery } from './recipients.query';
import { MessageStore } from './store/message.store';
import { PersonRecipientsQuery } from './person-recipients.query';
import { Tell } from './tell/tell.job';
import { TellOfPerson } from './tell-of-person/tell-of-person.job';
import { TellPerson } from './tell-person/tell-person.job';
import { SmsPort, WebPushPort } from './ways.port';

/** Messages to people. A city with a gateway binds its adapter to the port here. */
@Module({
  providers: [
    InboxAdapter,
    ListMessagesQuery,
    MessageStore,
    ReadMessage,
    PersonRecipientsQuery,
    RecipientsQuery,
    Tell,
    TellOfPerson,
    TellPerson,
    { provide: SmsPort, useExisting: InboxAdapter },
    { provide: WebPushPort, useExisting: InboxAdapter },
  ],
  exports: [
    ListMessagesQuery,
    PersonRecipientsQuery,
    ReadMessage,
    RecipientsQuery,
    SmsPort,
    Tell,
    TellOfPerson,
    TellPerson,
    WebPushPort,
  ],
})
export class NotificationsModule {}

/** The HTTP face of the context, for the API process. */
@Module({ imports: [NotificationsModule], controllers: [ListMessagesController, ReadMessageController] })
export class NotificationsHttpModule {}
