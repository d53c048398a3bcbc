import { AskedBesideRow, AnswerWayRow, RecordedAskingRow } from './store/asking.row';
import { AutoAcceptRuleRow } from './store/auto-accept-rule.row';
import { ProviderPresenceRow } from './store/presence.row';

export {
  answeringHandlers,
  AnsweringHttpModule,
  AnsweringModule,
  answeringSchedules,
  type TodoParts,
} from './answering.module';
export { answeringReactions } from './answering.reactions';
export { type Asked, type Asking, AskPort } from './ask.port';
export { AutoAcceptRules } from './store/auto-accept-rules.store';

/** The tables of this context. */
export const answeringRows = [
  AnswerWayRow,
  AskedBesideRow,
  AutoAcceptRuleRow,
  ProviderPresenceRow,
  RecordedAskingRow,
] as const;
