import 'reflect-metadata';
import { type Config } from '@yilian/config';
import { boot, CONFIG, createHttpApp } from '@yilian/platform';
import { WorkerModule } from './worker.module';

void boot(async () => {
  const app = await createHttpApp(WorkerModule);
  const { BIND_HOST, WORKER_PORT } = app.get<Config>(CONFIG).http;
  await app.listen(WORKER_PORT, BIND_HOST);
});
