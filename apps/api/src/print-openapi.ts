import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { boot } from '@yilian/platform';
import { ApiModule } from './api.module';
import { openApiDocument } from './openapi/openapi';

/** Prints the OpenAPI document. In Nest's preview mode nothing is instantiated: no database, no Redis, no environment. */
void boot(async () => {
  const app = await NestFactory.create(ApiModule, new FastifyAdapter(), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  process.stdout.write(`${JSON.stringify(openApiDocument(app), null, 2)}\n`);
});
