import { hash32 } from '@yilian/kernel';
import { identityText } from './characters';
import type { Mapping } from './mapping';

/**
 * Names a provider of one list: mapping, then a hash of the name and one of the place. Made from the text of the list only,
 * never from what the gazetteer mended, so that a better gazetteer finds the same providers again.
 */
export const externalKeyOf = (mapping: Mapping, name: string, place: string): string =>
  `${mapping.name}:${hash(identityText(name))}${hash(identityText(place))}`;

const hash = (text: string): string => hash32(text).toString(16).padStart(8, '0');
