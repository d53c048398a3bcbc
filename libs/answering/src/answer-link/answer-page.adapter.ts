import { createHash } from 'node:crypto';
import { type DeclineReason, type Text } from '@yilian/contracts';

type Language = keyof Text;

/** What the page of a link shows: a question, or a sentence that ends it. */
export type LinkLook =
  | { readonly asks: true; readonly lines: readonly { readonly name: Text; readonly value: Text }[] }
  | { readonly asks: false; readonly said: Text };

const WORDS = {
  title: { zh: '答复服务请求', en: 'Answer a request' },
  privacy: {
    zh: '接受之前不显示姓名、电话和门牌号。链接只能答复一次，请勿转发。',
    en: 'No name, phone or address is shown before you accept. The link counts once; please do not pass it on.',
  },
  accept: { zh: '接受', en: 'Accept' },
  cannot: { zh: '这次不能接，因为', en: 'Cannot take it this time, because' },
  other: { zh: 'English', en: '中文' },
} as const satisfies Record<string, Text>;

const REASONS: Readonly<Record<DeclineReason, Text>> = {
  no_unit: { zh: '没有空位', en: 'No place is free' },
  needs_beyond_us: { zh: '照护需要超出我们的能力', en: 'The needs are beyond us' },
  no_staff: { zh: '人手不够', en: 'We have no staff' },
  outside_area: { zh: '不在服务范围', en: 'It is outside our area' },
  other: { zh: '其他原因', en: 'Another reason' },
};

const STYLE = `body{margin:0;font:1.25rem/1.6 system-ui,sans-serif;color:#1a1a1a;background:#fff}
main{max-width:36rem;margin:0 auto;padding:1rem}h1{font-size:1.6rem}h2{font-size:1.35rem}dl{margin:1rem 0}dt{color:#454545}dd{margin:0 0 .6rem;font-weight:600}
button{display:block;width:100%;min-height:3.75rem;margin:.75rem 0;font:inherit;border:2px solid #0b5c55;border-radius:.5rem;color:#0b5c55;background:#fff}
button.yes{color:#fff;background:#0b5c55;font-weight:600}button:focus-visible,a:focus-visible{outline:3px solid #b35900;outline-offset:3px}
a{color:#0b5c55;display:inline-block;padding:.6rem 0}.said{font-weight:600}`;

/** The page is plain HTML with its own style and nothing else: it works without any program on the oldest phone. */
export const ANSWER_PAGE_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`;

/** The page of a link in one language. */
export function answerPage(look: LinkLook, language: Language): string {
  const say = (text: Text): string => escaped(text[language]);
  const toggle = language === 'zh' ? 'en' : 'zh';
  return `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${say(WORDS.title)}</title><style>${STYLE}</style></head><body><main><h1>${say(WORDS.title)}</h1>
${look.asks ? question(look.lines, language, say) : `<p class="said" role="status">${say(look.said)}</p>`}
<a href="?language=${toggle}" lang="${toggle}">${say(WORDS.other)}</a></main></body></html>`;
}

function question(
  lines: readonly { readonly name: Text; readonly value: Text }[],
  language: Language,
  say: (text: Text) => string,
): string {
  const facts = lines.map(({ name, value }) => `<dt>${say(name)}</dt><dd>${say(value)}</dd>`).join('');
  const reasons = Object.entries(REASONS).map(
    ([reason, text]) => `<button name="answer" value="${reason}">${say(text)}</button>`,
  );
  return `<dl>${facts}</dl><p>${say(WORDS.privacy)}</p><form method="post" action="?language=${language}">
<button class="yes" name="answer" value="accept">${say(WORDS.accept)}</button>
<h2>${say(WORDS.cannot)}</h2>${reasons.join('')}</form>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign]!);
