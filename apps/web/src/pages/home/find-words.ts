import { type Area, type ServiceKind } from '@yilian/contracts';

/** Words that people use for each service. */
const SPOKEN: readonly (readonly [ServiceKind, RegExp])[] = [
  ['meal', /餐|饭|吃|meal|lunch|dinner|food/i],
  ['day_care', /日间|日托|白天|day/i],
  ['home_care', /上门|居家|助浴|洗澡|家务|保姆|护理员|home care|care at home|bath|visit/i],
  ['residential', /养老院|敬老院|护理院|入住|住院|床|nursing|care home|residen|bed/i],
];
/** Names under which large letters are looked for; the norm demands that a search finds them. */
const ELDER = /长辈版|关怀版|关爱版|亲情版|大字|老年版|senior view|large text/i;

/** What somebody may have meant. */
export type Meaning =
  | { readonly what: 'elder' }
  | { readonly what: 'services'; readonly kind: ServiceKind | undefined; readonly town: string | undefined };

/** Reads a few typed words: a service, a town, or both; undefined when nothing of it is known. */
export function meaningOf(text: string, towns: readonly Area[]): Meaning | undefined {
  if (ELDER.test(text)) return { what: 'elder' };
  const kind = SPOKEN.find(([, words]) => words.test(text))?.[0];
  const lower = text.toLowerCase();
  const town = towns.find(
    ({ nameZh, nameEn }) =>
      text.includes(nameZh.replace(/(镇|街道)$/, '')) || lower.includes(nameEn.toLowerCase()),
  )?.code;
  return kind === undefined && town === undefined ? undefined : { what: 'services', kind, town };
}
