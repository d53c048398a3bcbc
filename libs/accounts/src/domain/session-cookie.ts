/** Only the paths that trade or end a session ever see the token. */
const NAME = 'yilian-session';
const PATH = '/v1/sessions';

/** What a request says about the page it comes from. */
export interface Sender {
  /** The host that was asked, as the browser writes it. */
  readonly host: string;
  /** The page; browsers send it with everything that changes something. */
  readonly origin: string | undefined;
  /** Where the page stands to us, in the browser's own words (Sec-Fetch-Site). */
  readonly site: string | undefined;
  /** Our pages mark what they send; a page of somebody else would have to ask us first. */
  readonly marked: boolean;
}

/** Keeps a token for so many seconds, out of reach of every program of the page. */
export const sessionCookie = (token: string, seconds: number, secure: boolean): string =>
  `${NAME}=${token}; Path=${PATH}; Max-Age=${Math.max(0, Math.floor(seconds))}; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;

/** Takes the token away again. */
export const noSessionCookie = (secure: boolean): string => sessionCookie('', 0, secure);

/** The token among the cookies of a request. */
export function tokenOf(cookies = ''): string | undefined {
  const found = cookies.split(/;\s*/).find((pair) => pair.startsWith(`${NAME}=`));
  return found?.slice(NAME.length + 1) || undefined;
}

/** True when nothing speaks against a page of our own, and the mark speaks for it. */
export function isOwnPage({ host, origin, site, marked }: Sender): boolean {
  if (!marked || (site !== undefined && site !== 'same-origin')) return false;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}

/** The browser knows how it reached us, whatever stands between; without its word the connection counts. */
export const isSecure = (origin: string | undefined, protocol: string): boolean =>
  origin === undefined ? protocol === 'https' : origin.startsWith('https:');
