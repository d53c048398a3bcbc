import { type INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { Problem } from '@yilian/contracts';
import { type DeclaredRoute, declaredRoutes } from '@yilian/platform';
import { z } from 'zod';

const about = new DocumentBuilder()
  .setOpenAPIVersion('3.1.0')
  .setTitle('Yilian')
  .setDescription(
    'Elder-care matching and dispatch. A refusal is a problem document (RFC 9457) with a stable code and sentences in Chinese and English.',
  )
  .setVersion('1')
  .addBearerAuth()
  .build();

const KEY_HEADER = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'The same key with the same body is answered with the first result.',
  schema: { type: 'string', minLength: 8, maxLength: 64 },
};
const PROBLEM_ANSWER = {
  description: 'Refused',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** Describes every route from its declarations and zod schemas, as OpenAPI 3.1. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const document = SwaggerModule.createDocument(app, about, { autoTagControllers: true });
  const routes = new Map(declaredRoutes(app).map((route) => [route.name.replace('.', '_'), route]));
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path) as Operation[]) {
      const route = routes.get(operation.operationId ?? '');
      if (route) completed(operation, route);
    }
  }
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: z.toJSONSchema(Problem) as object },
  };
  return document;
}

interface Operation {
  operationId?: string;
  summary?: string;
  security?: unknown;
  parameters?: { readonly name: string }[];
  responses: Record<string, unknown>;
}

/** Adds what guard, interceptor and filter do to every route. */
function completed(operation: Operation, { access, needsKey }: DeclaredRoute): void {
  const roles = access?.roles ?? [];
  if (roles !== 'public') operation.security = [{ bearer: [] }];
  operation.summary = typeof roles === 'string' ? `For ${roles}` : `For ${roles.join(', ')}`;
  // The token is described once for the whole document.
  operation.parameters = (operation.parameters ?? []).filter(({ name }) => name !== 'authorization');
  if (needsKey) operation.parameters.push(KEY_HEADER);
  operation.responses['default'] = PROBLEM_ANSWER;
}

/** Serves the document at /openapi.json; it is built when somebody asks first. */
export function serveOpenApi(app: INestApplication): void {
  SwaggerModule.setup('docs', app, () => openApiDocument(app), {
    ui: false,
    raw: ['json'],
    jsonDocumentUrl: 'openapi.json',
  });
}
