import 'reflect-metadata';
import { type Config } from '@yilian/config';
import { boot, CONFIG, createHttpApp } from '@yilian/platform';
import { LiveProcessModule } from './live-process.module';

void boot(async () => {
  const app = await createHttpApp(LiveProcessModule);
  const { BIND_HOST, LIVE_PORT } = app.get<Config>(CONFIG).http;
  await app.listen(LIVE_PORT, BIND_HOST);
});
