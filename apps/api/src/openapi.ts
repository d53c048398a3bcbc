import { type INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** Describes every route from its declarations and zod schemas, as OpenAPI 3.1. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Yilian')
    .setDescription(
      'Elder-care matching and dispatch. Refusals are problem documents (RFC 9457) with a stable code and sentences in Chinese and English. Every POST takes an Idempotency-Key.',
    )
    .setVersion('1')
    .addBearerAuth()
    .build();
  return SwaggerModule.createDocument(app, about, { autoTagControllers: true });
}

/** Serves the document at /openapi.json; it is built when somebody asks first. */
export function serveOpenApi(app: INestApplication): void {
  SwaggerModule.setup('docs', app, () => openApiDocument(app), {
    ui: false,
    raw: ['json'],
    jsonDocumentUrl: 'openapi.json',
  });
}
