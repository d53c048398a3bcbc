import { shallowRef } from 'vue';
import { keptKitchen, ownKitchen } from './client/round';

/** The kitchen of the own house, asked once for all pages; before there is an answer the one of the last time. */
const kitchen = shallowRef<string | undefined>(keptKitchen());
let asked: Promise<void> | undefined;

/** `undefined` for a house without a kitchen. */
export function useKitchen() {
  asked ??= ownKitchen().then(
    (found) => void (kitchen.value = found),
    // Without a connection the last answer stands; the next page asks again.
    () => void (asked = undefined),
  );
  return { kitchen, known: asked };
}
