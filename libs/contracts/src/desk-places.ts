import { CONSOLE_PATHS } from './console-paths';
import { type JobPayload } from './jobs';

/** The name of a text to the managers of a provider. */
export type ManagerTemplate = JobPayload<'notifications.tell-managers'>['template'];

/** Where at the desk a message to the managers of a provider leads. */
export const DESK_PLACES: Readonly<Record<ManagerTemplate, string>> = {
  'vacancy-stale': CONSOLE_PATHS.beds,
  'licence-ending': CONSOLE_PATHS.papers,
  'certificate-ending': CONSOLE_PATHS.staff,
  'auto-accept-trusted': CONSOLE_PATHS.answering,
  'auto-accept-refused': CONSOLE_PATHS.answering,
  'auto-accept-ended': CONSOLE_PATHS.answering,
  'finding-opened': CONSOLE_PATHS.corrections,
  'finding-returned': CONSOLE_PATHS.corrections,
  'finding-accepted': CONSOLE_PATHS.corrections,
  'finding-changed': CONSOLE_PATHS.corrections,
  'finding-near': CONSOLE_PATHS.corrections,
  'finding-due': CONSOLE_PATHS.corrections,
  'webhook-off': CONSOLE_PATHS.connections,
};
