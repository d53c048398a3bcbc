import { AuditEntryRow } from './audit/audit.row';
import { IdempotencyKeyRow } from './http/idempotency.row';
import { ChannelHeadRow, EventLogRow } from './live/live.row';
import { OutboxFactRow, RelayStateRow, WorkItemRow } from './outbox/outbox.row';
import { ScheduleRow, SettingVersionRow } from './schedule/schedule.row';

/** The tables of the plumbing. */
export const platformRows = [
  AuditEntryRow,
  ChannelHeadRow,
  EventLogRow,
  IdempotencyKeyRow,
  OutboxFactRow,
  RelayStateRow,
  ScheduleRow,
  SettingVersionRow,
  WorkItemRow,
] as const;
