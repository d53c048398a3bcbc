import { type Text } from '@yilian/contracts';
import { view } from '../shell/view';

/** A sentence of the API in the reader's language. */
export const say = (text: Text): string => text[view.language];
