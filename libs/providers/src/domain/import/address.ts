import type { Gazetteer, GazetteerTown } from './gazetteer';
import { identityText } from './characters';

/** What the head of an address says about where it is. */
export type AddressHead =
  | { readonly says: 'town'; readonly town: GazetteerTown; readonly writtenAs: string }
  | { readonly says: 'another_city' }
  | { readonly says: 'nothing' };

const ANY_CITY = /^\p{Script=Han}{2}[市縣县]/u;
const ANY_TOWN = /^\p{Script=Han}{1,3}[區区鎮镇鄉乡](?![\p{Nd}段])/u;

/**
 * Reads city and district off an address. Districts count only with their suffix: `中山北路` is a road and not the
 * district 中山.
 */
export function readAddressHead(address: string, gazetteer: Gazetteer): AddressHead {
  const rest = withoutCity(address, gazetteer);
  if (rest === address && ANY_CITY.test(address)) return { says: 'another_city' };
  for (const town of gazetteer.towns) {
    const writtenAs = writings(town).find((name) => rest.startsWith(name));
    if (writtenAs !== undefined) return { says: 'town', town, writtenAs };
  }
  return { says: 'nothing' };
}

/**
 * The address with city and district in front and the district in its standard writing. An address of another city, or
 * one whose head names some other district, stays as it is.
 */
export function completeAddress(address: string, town: GazetteerTown, gazetteer: Gazetteer): string {
  const head = readAddressHead(address, gazetteer);
  const rest = withoutCity(address, gazetteer);
  if (head.says === 'another_city') return address;
  const front = gazetteer.cityNames[0] + town.names[0];
  if (head.says === 'nothing') return ANY_TOWN.test(rest) ? address : front + rest;
  if (head.town !== town) return address;
  const written = rest === address ? gazetteer.cityNames[0] : address.slice(0, address.length - rest.length);
  return written + town.names[0] + rest.slice(head.writtenAs.length);
}

function withoutCity(address: string, gazetteer: Gazetteer): string {
  const city = gazetteer.cityNames.find((name) => identityText(address).startsWith(identityText(name)));
  return city === undefined ? address : address.slice(city.length);
}

/** The suffix is the one character that lists most often leave in the other script. */
const writings = (town: GazetteerTown): string[] =>
  town.names.flatMap((name) => [name, name.replace(/區$/u, '区')]);
