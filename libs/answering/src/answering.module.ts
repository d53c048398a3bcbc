import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { MatchingModule } from '@yilian/matching';
import { ProvidersModule, type TodoSource } from '@yilian/providers';
import { NotePresenceController } from './presence/note-presence.controller';
import { NotePresence } from './presence/note-presence.use-case';
import { DayCountsQuery } from './show-today/day-counts.query';
import { ShowTodayController } from './show-today/show-today.controller';
import { ShowTodayQuery } from './show-today/show-today.query';
import { SupplyTodos } from './show-today/supply-todos.query';
import { TODO_SOURCES } from './show-today/todo-sources';
import { ViewLightController } from './view-light/view-light.controller';
import { ViewLightQuery } from './view-light/view-light.query';
import { WatchDesks } from './watch-desks/watch-desks.job';

/** Recurring duties of this context. */
export const answeringSchedules = [WatchDesks] as const;

/** What is asked of providers and answered in their name, for the worker. */
@Module({
  imports: [ProvidersModule],
  providers: [...answeringSchedules],
  exports: [...answeringSchedules],
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
      imports: [AnsweringModule, MatchingModule, ProvidersModule, ...imports],
      controllers: [NotePresenceController, ShowTodayController, ViewLightController],
      providers: [
        { provide: TODO_SOURCES, useFactory: (...found: TodoSource[]) => found, inject: all },
        ...[DayCountsQuery, NotePresence, ShowTodayQuery, SupplyTodos, ViewLightQuery],
      ],
    };
  }
}
