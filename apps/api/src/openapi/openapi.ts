import { type INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { Problem } from '@yilian/contracts';
import { declaredRoutes } from '@yilian/platform';
import { z } from 'zod';
import { type Answered, type DescribedRoute, responsesOf } from './responses';
import { Schemas } from './schemas';
import { TAGS } from './tags';

const about = Object.values(TAGS).reduce(
  (builder, { name, description }) => builder.addTag(name, description),
  new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Yilian')
    .setDescription(
      'Elder-care matching and dispatch. A refusal is a problem document (RFC 9457) with a stable code and sentences in Chinese and English.',
    )
    .setVersion('1')
    .addBearerAuth()
    .addApiKey({ type: 'apiKey', in: 'header', name: 'X-Device-Token' }, 'device')
    .addBearerAuth(
      { type: 'http', scheme: 'bearer', description: "An access key of a provider's own system: `ylk_…`." },
      'accessKey',
    ),
);

const KEY_HEADER = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'The same key with the same body is answered with the first result.',
  schema: { type: 'string', minLength: 8, maxLength: 64 },
};

/** Thrown for routes that do not say what they answer: nothing is served undescribed. */
export class UndescribedRouteError extends Error {
  constructor(readonly routes: readonly string[]) {
    super(`These routes do not say what they answer (Endpoint): ${routes.join(', ')}`);
  }
}

/**
 * Describes every route from its declarations and zod schemas, as OpenAPI 3.1: what it takes, what it answers, and
 * each refusal by its code.
 * @throws UndescribedRouteError when a route declares no answer.
 */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const schemas = new Schemas();
  const refusals: Record<string, Answered> = {};
  const routes = describedRoutes(app);
  const document = SwaggerModule.createDocument(app, about.build(), {
    autoTagControllers: false,
    standardSchemaConverter: (schema, { schemaType }) =>
      schema instanceof z.ZodType ? { schema: schemas.convert(schema, schemaType) } : undefined,
  });
  for (const path of Object.values(document.paths)) {
    for (const [method, operation] of Object.entries(path) as [string, Operation][]) {
      const route = routes.get(operation.operationId)!;
      const takesInput = completed(operation, method, route);
      operation.responses = responsesOf(route, takesInput, schemas, refusals);
    }
  }
  schemas.convert(Problem, 'output');
  document.components = {
    ...document.components,
    responses: sorted(refusals),
    schemas: sorted(schemas.named),
  };
  return document;
}

interface Operation {
  operationId: string;
  tags?: string[];
  summary?: string;
  description?: string;
  security?: unknown;
  parameters?: { readonly name: string }[];
  requestBody?: unknown;
  responses: Record<string, unknown>;
}

function describedRoutes(app: INestApplication): Map<string, DescribedRoute> {
  const routes = declaredRoutes(app);
  const mute = routes.filter(({ endpoint }) => endpoint === undefined);
  if (mute.length > 0) throw new UndescribedRouteError(mute.map(({ name }) => name));
  return new Map(routes.map((route) => [route.name.replace('.', '_'), route as DescribedRoute]));
}

/** Says what the route says about itself, with what guard and interceptor ask of it. True when input can be wrong. */
function completed(operation: Operation, method: string, route: DescribedRoute): boolean {
  const roles = route.access?.roles ?? [];
  operation.operationId = route.endpoint.id;
  operation.tags = [tagOf(route)];
  operation.summary = route.endpoint.summary;
  operation.description = typeof roles === 'string' ? `For ${WHO[roles]}.` : `For ${roles.join(', ')}.`;
  if (roles !== 'public') {
    operation.security = [
      { bearer: [] },
      ...(route.access?.devices ? [{ device: [] }] : []),
      ...(route.endpoint.keyScope ? [{ accessKey: [...route.endpoint.keyScope] }] : []),
    ];
  }
  // The token is described once for the whole document.
  const parameters = (operation.parameters ?? []).filter(({ name }) => name !== 'authorization');
  operation.parameters = [...parameters, ...(route.needsKey ? [KEY_HEADER] : [])];
  return parameters.length > 0 || method !== 'get';
}

function tagOf({ module }: DescribedRoute): string {
  const tag = TAGS[module];
  if (!tag) throw new Error(`${module} has no tag in the document (tags.ts)`);
  return tag.name;
}

const WHO = { public: 'everybody', any: 'everybody who is signed in' } as const;

const sorted = <Part>(parts: Readonly<Record<string, Part>>): Record<string, Part> =>
  Object.fromEntries(Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Serves the document at /openapi.json; it is built when somebody asks first. */
export function serveOpenApi(app: INestApplication): void {
  SwaggerModule.setup('docs', app, () => openApiDocument(app), {
    ui: false,
    raw: ['json'],
    jsonDocumentUrl: 'openapi.json',
  });
}
