import { CONSOLE_PATHS } from './console-paths';
import { type JobPayload } from './jobs';

/** The name of a text to the managers of a provider. */
export type ManagerTemplate = JobPayload<'notifications.tell-managers'>['template'];

/** Where at the desk a message to the managers of a provider leads. */
export const DESK_PLACES: Readonly<Record<ManagerTemplate, string>> = {
  'vacancy-stale': CONSOLE_PATHS.beds,
  'licence-ending': CONSOLE_PATHS.papers,
  'certificate-ending': CONSOLE_PATHS.staff,
  'webhook-off': CONSOLE_PATHS.connections,
};
