/** Networks that a webhook must never reach: own, private, link-local with its metadata services, shared and reserved ones. */
const CLOSED_V4: readonly (readonly [network: string, bits: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];

const V4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;
/** Everything that is routed in public begins with 2 or 3; what maps or translates IPv4 begins otherwise or with 2002. */
const V6 = /^([23][0-9a-f]{3}):([0-9a-f]{0,4})(?=:)[0-9a-f:]*$/;

const numberOf = (address: string): number | undefined => {
  const parts = V4.exec(address)?.slice(1).map(Number);
  if (!parts || parts.some((part) => part > 255)) return undefined;
  return parts.reduce((sum, part) => sum * 256 + part, 0);
};

const isIn = (address: number, network: string, bits: number): boolean => {
  const size = 2 ** (32 - bits);
  return Math.floor(address / size) === Math.floor(numberOf(network)! / size);
};

/** True for an address of the public internet, as a resolver writes it. What it cannot read is not public. */
export function isPublicAddress(address: string): boolean {
  const number = numberOf(address);
  if (number !== undefined) return !CLOSED_V4.some(([network, bits]) => isIn(number, network, bits));
  const [, first = '', second = ''] = V6.exec(address.toLowerCase()) ?? [];
  if (first === '') return false;
  const next = Number.parseInt(second || '0', 16);
  // Tunnels and protocol assignments (2001::/23), examples, 6to4, and the second block of examples.
  if (first === '2001') return next >= 0x200 && next !== 0xdb8;
  return first !== '2002' && !(first === '3fff' && next < 0x1000);
}
