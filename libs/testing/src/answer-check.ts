import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

/** One answer of the API, with the question it belongs to. */
export interface AnswerSeen {
  readonly method: string;
  /** With or without a query. */
  readonly path: string;
  readonly status: number;
  readonly contentType: string | undefined;
  readonly text: string;
}

interface Described {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, unknown>>;
}
type Operations = Readonly<Record<string, { readonly responses: Readonly<Record<string, Described>> }>>;

/** As much of an OpenAPI document as is looked at here. */
export interface DescribedApi {
  readonly paths: Readonly<Record<string, Operations>>;
  readonly components: { readonly responses: Readonly<Record<string, Described>> };
}

/** Every command of package.json runs at the top of the tree, the built programs as well as Jest. */
const PUBLISHED = resolve('docs/api/openapi.json');
const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

const MOST_TOLD = 8;

/** An answer is not as the API's document says. One that is far off breaks many promises; the first ones are enough. */
export class BrokenPromise extends Error {
  constructor(faults: readonly string[]) {
    const told = faults.slice(0, MOST_TOLD);
    super(['Not as docs/api/openapi.json says:', ...told].join('\n'));
  }
}

/** Holds what the API answers against what its document promises: status, media type, and every field. */
export class AnswerCheck {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true });
  private readonly routes: readonly { readonly path: string; readonly pattern: RegExp }[];
  private readonly validators = new Map<string, ValidateFunction>();

  constructor(private readonly document: DescribedApi) {
    addFormats(this.ajv);
    this.ajv.addSchema(document, 'api');
    this.routes = Object.keys(document.paths)
      // Names before placeholders: /v1/providers/me/… is not a provider called "me".
      .sort((a, b) => a.split('{').length - b.split('{').length)
      .map((path) => ({ path, pattern: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`) }));
  }

  /** The promises of docs/api/openapi.json. */
  static published(): AnswerCheck {
    return new AnswerCheck(JSON.parse(readFileSync(PUBLISHED, 'utf8')) as DescribedApi);
  }

  /** True for a path that the document has. */
  knows(path: string): boolean {
    return this.pathOf(path) !== undefined;
  }

  /** What the answer does otherwise than the document says; empty when it keeps every promise. */
  faults(answer: AnswerSeen): string[] {
    const about = `${answer.method} ${answer.path} answered ${answer.status}`;
    return this.broken(answer).map((fault) => `${about}: ${fault}`);
  }

  /** @throws BrokenPromise when there are faults. */
  demand(answer: AnswerSeen): void {
    const faults = this.faults(answer);
    if (faults.length > 0) throw new BrokenPromise(faults);
  }

  private broken({ method, path, status, contentType = '', text }: AnswerSeen): string[] {
    const route = this.pathOf(path);
    const operation = route === undefined ? undefined : this.document.paths[route]![method.toLowerCase()];
    if (!operation) return ['there is no such operation'];
    const own = operation.responses[status];
    if (!own) return ['this status is not documented'];
    const place = `/paths/${escaped(route!)}/${method.toLowerCase()}/responses/${status}`;
    const at = own.$ref?.slice(1) ?? place;
    const { content = {} } = this.document.components.responses[at.split('/').at(-1)!] ?? own;
    const [media] = Object.keys(content);
    if (media === undefined) return text === '' ? [] : ['there should be no body'];
    const [kind, any] = media.split('*');
    if (any !== undefined && contentType.startsWith(kind!)) return [];
    if (!contentType.startsWith(media)) return [`it should be ${media} and is ${contentType || 'nothing'}`];
    const body: unknown = /[/+]json$/.test(media) ? JSON.parse(text) : text;
    return this.wrong(`${at}/content/${escaped(media)}/schema`, body);
  }

  private wrong(pointer: string, body: unknown): string[] {
    const validate = this.validators.get(pointer) ?? this.ajv.compile({ $ref: `api#${pointer}` });
    this.validators.set(pointer, validate);
    if (validate(body)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message = '', params }) =>
        `${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
    );
  }

  private pathOf(path: string): string | undefined {
    const bare = path.split('?')[0]!;
    return this.routes.find(({ pattern }) => pattern.test(bare))?.path;
  }
}
