import { forbid, packages } from './rule-words.mjs';

const WEB = '^apps/web/src/';
const CONSOLE = `${WEB}console/`;
const CARE = `${WEB}care/`;
/** Who may import whom in the pages. */
export const web = [
  forbid(
    'web-loads-only-what-browsers-can',
    'Pages speak to the API by its types and to the live channel by its client; a server package would break them or swell them.',
    { path: WEB },
    {
      pathNot: [
        '^apps/web/',
        '^libs/(?:api-client|contracts|kernel|live-client)/',
        packages('vue', 'vue-router', 'openapi-fetch', 'element-plus'),
      ],
    },
  ),
  forbid(
    'web-element-plus-is-for-the-desk',
    'A library of components is heavier than everything families load together.',
    { path: WEB, pathNot: CONSOLE },
    { path: packages('element-plus') },
  ),
  forbid(
    'web-entries-stand-alone',
    'What families load holds nothing of the desk; what both need lies outside of it.',
    { path: WEB, pathNot: CONSOLE },
    { path: CONSOLE },
  ),
  forbid(
    'web-care-stands-alone',
    'The phone of a caregiver loads its own few pages and the parts that all programs share; nobody else loads them.',
    { path: `${WEB}(?!care/)` },
    { path: CARE },
  ),
  forbid(
    'web-care-knows-no-other-page',
    'What pages of two programs share belongs into the blocks, the kit, the words or a folder beside them.',
    { path: CARE },
    { path: `${WEB}(?:pages|routes|console)/` },
  ),
  forbid(
    'web-desk-knows-no-page-of-families',
    'What pages of two programs share belongs into the blocks, the kit, the words or a folder beside them.',
    { path: CONSOLE },
    { path: `${WEB}(?:pages|routes)/` },
  ),
  forbid(
    'web-desk-pages-stand-alone',
    'An area of the desk can be read, changed and removed alone.',
    { path: `${CONSOLE}pages/([^/]+)/` },
    { path: `${CONSOLE}pages/`, pathNot: `${CONSOLE}pages/$1/` },
  ),
  forbid(
    'web-pages-stand-alone',
    'A page can be read, changed and removed alone; what two pages share belongs into the blocks, the kit, the words, the routes or a folder beside them.',
    { path: `${WEB}pages/([^/]+)/` },
    { path: `${WEB}pages/`, pathNot: `${WEB}pages/$1/` },
  ),
  forbid(
    'web-parts-know-no-page',
    'Blocks, kit, shell, words, client, live and find serve every page and know none.',
    { path: `${WEB}(?:blocks|kit|shell|words|client|live|find|worker)/` },
    { path: `${WEB}pages/` },
  ),
];
