import { Injectable } from '@nestjs/common';
import { type Client } from './client';

/** The sockets of this process that came through the door. */
@Injectable()
export class Clients {
  private readonly all = new Set<Client>();

  get size(): number {
    return this.all.size;
  }

  add(client: Client): void {
    this.all.add(client);
  }

  remove(client: Client): void {
    this.all.delete(client);
  }

  /** Those that are still there. */
  present(): Client[] {
    return [...this.all].filter((client) => !client.gone);
  }
}

/** Pieces of a list, so that no query and no turn of the event loop grows with the number of clients. */
export function* chunks<T>(list: readonly T[], size: number): Generator<T[]> {
  for (let start = 0; start < list.length; start += size) yield list.slice(start, start + size);
}
