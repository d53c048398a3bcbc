import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { DispatchModule } from '@yilian/dispatch';
import { MatchingModule } from '@yilian/matching';
import { ProvidersModule, type TodoSource } from '@yilian/providers';
import { AcceptTrusted } from './accept-trusted/accept-trusted.job';
import { AnswerByKey } from './answer-key/answer-by-key.use-case';
import { AnswerKeyController } from './answer-key/answer-key.controller';
import { ListAskingsQuery } from './answer-key/list-askings.query';
import { AnswerByLink } from './answer-link/answer-by-link.use-case';
import { AnswerLinkController } from './answer-link/answer-link.controller';
import { ShowLinkQuery } from './answer-link/show-link.query';
import { AskBeside } from './ask-beside/ask-beside.job';
import { SendAskings } from './ask-beside/send-askings.job';
import { AskPort } from './ask.port';
import { AutoAcceptController } from './auto-accept/auto-accept.controller';
import { AutoAccept } from './auto-accept/auto-accept.use-case';
import { WeighRulesQuery } from './auto-accept/weigh-rules.query';
import { ChooseWaysController } from './choose-ways/choose-ways.controller';
import { ChooseWays } from './choose-ways/choose-ways.use-case';
import { ForgetAskings } from './forget-askings/forget-askings.job';
import { NotePresenceController } from './presence/note-presence.controller';
import { NotePresence } from './presence/note-presence.use-case';
import { OwnAnsweringController } from './show-own/own-answering.controller';
import { OwnAnsweringQuery } from './show-own/own-answering.query';
import { DayCountsQuery } from './show-today/day-counts.query';
import { ShowTodayController } from './show-today/show-today.controller';
import { ShowTodayQuery, TODO_SOURCES } from './show-today/show-today.query';
import { SupplyTodos } from './show-today/supply-todos.query';
import { RecordingAsks } from './recording-asks.adapter';
import { AnswersBeside } from './steps/answers-beside.use-case';
import { AnswerWaysStore } from './store/answer-ways.store';
import { AskedBeside } from './store/asked-beside.store';
import { AutoAcceptRules } from './store/auto-accept-rules.store';
import { ViewLightController } from './view-light/view-light.controller';
import { ViewLightQuery } from './steps/view-light.query';
import { WatchDesks } from './watch-desks/watch-desks.job';

/** Recurring duties of this context. */
export const answeringSchedules = [ForgetAskings, SendAskings, WatchDesks] as const;

/** What this context does when the queue wakes it, for the worker. */
export const answeringHandlers = [AcceptTrusted, AskBeside] as const;

const stores = [AnswersBeside, AnswerWaysStore, AskedBeside, AutoAcceptRules];

/** What is asked of providers and answered in their name. A city with a gateway binds its adapter to the port here. */
@Module({
  imports: [DispatchModule, ProvidersModule],
  providers: [
    ...stores,
    ...answeringHandlers,
    ...answeringSchedules,
    RecordingAsks,
    { provide: AskPort, useExisting: RecordingAsks },
  ],
  exports: [...stores, ...answeringHandlers, ...answeringSchedules, AskPort],
})
export class AnsweringModule {}

/** Contexts beside this one that know what a provider should do: their modules, and who answers for each. */
export interface TodoParts {
  readonly imports: readonly Type[];
  readonly sources: readonly Type<TodoSource>[];
}

/** Routes of this context. The day of a provider reaches across contexts, so a process names all that know of something. */
@Module({})
export class AnsweringHttpModule {
  static with({ imports, sources }: TodoParts): DynamicModule {
    const all = [SupplyTodos, ...sources];
    return {
      module: AnsweringHttpModule,
      imports: [AnsweringModule, DispatchModule, MatchingModule, ProvidersModule, ...imports],
      controllers: [
        ...[AnswerKeyController, AnswerLinkController, AutoAcceptController, ChooseWaysController],
        ...[NotePresenceController, OwnAnsweringController, ShowTodayController, ViewLightController],
      ],
      providers: [
        { provide: TODO_SOURCES, useFactory: (...found: TodoSource[]) => found, inject: all },
        ...[AnswerByKey, AnswerByLink, AutoAccept, ChooseWays, ListAskingsQuery, ShowLinkQuery],
        ...[DayCountsQuery, NotePresence, OwnAnsweringQuery, ShowTodayQuery, SupplyTodos, ViewLightQuery],
        WeighRulesQuery,
      ],
    };
  }
}
