import { type DynamicModule, type INestApplicationContext, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { PlatformModule } from '@yilian/platform';
import { allMigrations } from '../../../database/migrations';
import { allRows } from '../../../database/rows';

@Module({})
class OpsModule {
  static with(modules: readonly Type[]): DynamicModule {
    const platform = PlatformModule.forProcess({ process: 'ops', rows: allRows, migrations: allMigrations });
    return { module: OpsModule, imports: [platform, ...modules] };
  }
}

/** Brings up the contexts a command needs, without HTTP or queues, and closes them after the work. */
export async function withContexts<T>(
  modules: readonly Type[],
  work: (app: INestApplicationContext) => Promise<T>,
): Promise<T> {
  const app = await NestFactory.createApplicationContext(OpsModule.with(modules), {
    logger: false,
    abortOnError: false,
  });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}
