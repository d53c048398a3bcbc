import { ref } from 'vue';
import { type Area, middleOf, type NearPoint, type PersonView } from '@yilian/contracts';
import { olderPersons, towns } from '../../client/questions';
import { isSignedIn } from '../../client/session';
import { whenForgotten } from '../../client/kept';

const HERE = 'here';
const PATIENCE_MS = 10_000;
/** Where the device is, once somebody asked for it; it is kept nowhere and written into no address. */
const here = ref<NearPoint>();
whenForgotten(() => (here.value = undefined));

/** Asks the device where it is. False when it will not or cannot say. */
export function locate(): Promise<boolean> {
  return new Promise((resolve) => {
    if (!('geolocation' in navigator)) {
      resolve(false);
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        here.value = { lng: coords.longitude, lat: coords.latitude };
        resolve(true);
      },
      () => resolve(false),
      { timeout: PATIENCE_MS, maximumAge: 5 * 60_000 },
    );
  });
}

/** Who and what a distance may be counted from. */
export interface Places {
  readonly towns: readonly Area[];
  readonly people: readonly PersonView[];
}

/** The towns, and the people of whoever is signed in. A list without them is still a list. */
export async function loadPlaces(): Promise<Places> {
  const [areas, people] = await Promise.all([
    towns().catch(() => []),
    isSignedIn.value ? olderPersons().catch(() => []) : [],
  ]);
  return { towns: areas, people };
}

/** The place behind `from`; undefined when nobody knows it. */
export function placeOf(from: string, places: Places): NearPoint | undefined {
  if (from === '') return undefined;
  if (from === HERE) return here.value;
  const person = places.people.find(({ id }) => id === from);
  return person ? (person.point ?? middleOf(person.townCode, places.towns)) : middleOf(from, places.towns);
}
