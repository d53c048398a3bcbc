import { AskedBesideRow, AnswerWayRow, RecordedAskingRow } from './store/asking.row';
import { AutoAcceptRuleRow } from './store/auto-accept-rule.row';
import { ProviderPresenceRow } from './store/presence.row';

export { AnsweringHttpModule, AnsweringModule, answeringSchedules, type TodoParts } from './answering.module';

/** The tables of this context. */
export const answeringRows = [
  AnswerWayRow,
  AskedBesideRow,
  AutoAcceptRuleRow,
  ProviderPresenceRow,
  RecordedAskingRow,
] as const;
