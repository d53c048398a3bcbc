import { whenForgotten } from '../client/kept';

const START = '/facilities';

/** The list that was looked at last, and the facility that was opened from it: the way back leads there. */
export const lastList = { path: START, opened: '' };
whenForgotten(() => Object.assign(lastList, { path: START, opened: '' }));
