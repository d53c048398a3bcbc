/** The task that a family asked for has this code; its words are personal and sealed with the request. */
export const ASKED_TASK = 'asked';
