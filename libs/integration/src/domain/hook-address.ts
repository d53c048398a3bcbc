import { isPublicAddress } from './public-address';

/** Why an address cannot be a webhook's. */
export type AddressFault = 'not-an-address' | 'not-https' | 'holds-credentials' | 'not-public';

const LITERAL = /^[\d.]+$|:/;

/**
 * The address of a webhook as it is kept, or what is wrong with it. `anywhere`: development only, where a receiver may run
 * on the same machine. What a name leads to is looked at again each time before something is sent.
 */
export function hookAddress(text: string, anywhere: boolean): { readonly href: string } | AddressFault {
  if (!URL.canParse(text.trim())) return 'not-an-address';
  const url = new URL(text.trim());
  if (url.protocol !== 'https:' && !(anywhere && url.protocol === 'http:')) return 'not-https';
  if (url.username !== '' || url.password !== '') return 'holds-credentials';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isNamed = !LITERAL.test(host);
  const isOwnName = /(^|\.)(localhost|local|internal|home\.arpa)\.?$/i.test(host);
  if (!anywhere && (isNamed ? isOwnName || !host.includes('.') : !isPublicAddress(host))) return 'not-public';
  url.hash = '';
  return { href: url.href };
}
