import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { CONFIG } from '../tokens';
import { FileStore } from './file-store.port';

/** No dots, no slashes: a name cannot lead out of the folder. */
const OURS = /^[a-z0-9-]{1,64}$/;

/** Files in a folder of this machine, or one that all copies share. */
@Injectable()
export class DiskFiles extends FileStore {
  private readonly folder: string;

  constructor(@Inject(CONFIG) config: Config) {
    super();
    this.folder = resolve(config.files.FILES_DIR);
  }

  override async put(name: string, bytes: Uint8Array): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const file = await open(this.pathOf(name), 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  }

  override async get(name: string): Promise<Uint8Array | undefined> {
    return readFile(this.pathOf(name)).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    });
  }

  override async remove(name: string): Promise<void> {
    await rm(this.pathOf(name), { force: true });
  }

  private pathOf(name: string): string {
    if (!OURS.test(name)) throw new Error('Not a name of a file of ours');
    return join(this.folder, name);
  }
}
