import 'reflect-metadata';
import { type Config } from '@yilian/config';
import { boot, CONFIG, createHttpApp } from '@yilian/platform';
import { ApiModule } from './api.module';
import { serveOpenApi } from './openapi/openapi';
import { servePages } from './pages/serve-pages';

void boot(async () => {
  const app = await createHttpApp(ApiModule);
  serveOpenApi(app);
  await servePages(app);
  const { BIND_HOST, API_PORT } = app.get<Config>(CONFIG).http;
  await app.listen(API_PORT, BIND_HOST);
});
