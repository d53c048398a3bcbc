import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Controller, Get, type INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { declaredRoutes, Public } from '@yilian/platform';
import { ApiModule } from '../api.module';
import { openApiDocument, UndescribedRouteError } from './openapi';

const LIBS = resolve(__dirname, '../../../../libs');

interface Answer {
  readonly $ref?: string;
  readonly content?: Record<string, { readonly schema: unknown }>;
}
interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly security?: unknown;
  readonly parameters: readonly { readonly name: string }[];
  readonly requestBody?: unknown;
  readonly responses: Readonly<Record<string, Answer>>;
}

@Controller('mute')
class MuteController {
  @Get()
  @Public()
  read(): void {}
}

/** Where a schema has objects that would take properties it does not name. */
function openObjects(schema: unknown, place: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { type, additionalProperties } = schema as { type?: unknown; additionalProperties?: unknown };
  const own = type === 'object' && additionalProperties !== false ? [place] : [];
  return [...own, ...Object.entries(schema).flatMap(([key, part]) => openObjects(part, `${place}/${key}`))];
}

/** The codes of every table of refusals in the tree. */
const refusalCodes = (): string[] =>
  readdirSync(LIBS, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.problems.ts'))
    .flatMap((path) => [...readFileSync(join(LIBS, path), 'utf8').matchAll(/^ {2}'([a-z]+\.[a-z-]+)':/gm)])
    .map(([, code]) => code!);

describe('the document of the API', () => {
  let app: INestApplication;
  let operations: readonly (Operation & { readonly name: string })[];
  let document: ReturnType<typeof openApiDocument>;

  beforeAll(async () => {
    const options = { preview: true, logger: false, abortOnError: false } as const;
    app = await NestFactory.create(ApiModule, new FastifyAdapter(), options);
    document = openApiDocument(app);
    operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods as Record<string, Operation>).map(([method, operation]) => ({
        name: `${method.toUpperCase()} ${path}`,
        ...operation,
      })),
    );
  });

  /** Codes of an operation, all or those of one status. */
  function codesOf({ responses }: Operation, ...statuses: readonly string[]): string[] {
    const chosen = Object.entries(responses).filter(
      ([status]) => statuses.length === 0 || statuses.includes(status),
    );
    return chosen.flatMap(([, { $ref }]) => $ref?.split('/').at(-1)?.split('_') ?? []);
  }
  const without = (test: (operation: Operation) => boolean): string[] =>
    operations.filter((operation) => !test(operation)).map(({ name }) => name);

  it('has an operation for every route, each with a name of its own, one line and one part of the API', () => {
    expect(operations).toHaveLength(declaredRoutes(app).length);
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
    const tags = new Set((document.tags ?? []).map(({ name }) => name));
    expect(without(({ summary }) => /^\p{Lu}[^\n]{8,90}[^.\n]$/u.test(summary))).toEqual([]);
    expect(without(({ tags: own }) => own.length === 1 && tags.has(own[0]!))).toEqual([]);
  });

  it('says what every route answers when it did what was asked', () => {
    const done = ({ responses }: Operation): Answer | undefined =>
      Object.entries(responses).find(([status]) => /^2/.test(status))?.[1];
    expect(without((operation) => done(operation) !== undefined)).toEqual([]);
    const bodies = operations.filter((operation) => !('204' in operation.responses));
    const isOther = (one: Operation): boolean => !done(one)?.content?.['application/json'];
    // The page of a link, a stream of news, a copy line by line, a picture, files for a calendar program, a table, proofs and papers.
    expect(bodies.filter(isOther).map(({ operationId }) => operationId)).toEqual([
      'showAnswerPage',
      'answerByLink',
      'followFacilities',
      'exportOffers',
      'exportVisits',
      'showVisitProof',
      'showFindingEvidence',
      'copyData',
      'showListImportReport',
      'takeListOut',
      'showListTemplate',
      'showLicenceFile',
      'showReviewPhoto',
      'downloadCalendar',
      'showPaper',
      'downloadTourCalendar',
    ]);
  });

  it('promises at every depth that an answer holds no more than it says', () => {
    const { schemas = {} } = document.components ?? {};
    expect(openObjects(schemas, '')).toEqual([]);
    const inline = operations.flatMap(({ name, responses }) => openObjects(responses, name));
    expect(inline).toEqual([]);
  });

  it('says everywhere how the edge refuses', () => {
    const isPublic = ({ security }: Operation): boolean => security === undefined;
    const expected = (operation: Operation): string[] => [
      'common.internal',
      ...(operation.requestBody !== undefined ? ['common.invalid'] : []),
      ...(isPublic(operation) ? [] : ['common.signed-out']),
      ...(operation.parameters.some(({ name }) => name === 'Idempotency-Key')
        ? ['idempotency.missing', 'idempotency.other-body', 'idempotency.in-progress']
        : []),
    ];
    expect(
      without((operation) => expected(operation).every((code) => codesOf(operation).includes(code))),
    ).toEqual([]);
    const signedOut = without((operation) => isPublic(operation) === !('401' in operation.responses));
    // Two speak of their own credentials, the third knows whoever is signed in.
    expect(signedOut).toEqual(['POST /v1/sessions/refresh', 'POST /v1/sessions', 'POST /v1/estimates']);
  });

  it('knows every refusal of every context', () => {
    const known = new Set(operations.flatMap((operation) => codesOf(operation)));
    expect(refusalCodes().length).toBeGreaterThan(40);
    expect(refusalCodes().filter((code) => !known.has(code))).toEqual([]);
  });

  it('answers a name in the path that leads nowhere with 404', () => {
    const named = operations.filter(({ name }) => /\{(id|linkId|code)\}/.test(name));
    expect(named.filter((one) => !codesOf(one, '404').includes('common.not-found'))).toEqual([]);
  });

  it('is not made while a route keeps silent, and names it', async () => {
    const testing = await Test.createTestingModule({ controllers: [MuteController] }).compile();
    const mute = testing.createNestApplication(new FastifyAdapter());
    expect(() => openApiDocument(mute)).toThrow(UndescribedRouteError);
    expect(() => openApiDocument(mute)).toThrow(/: MuteController\.read$/);
  });
});
