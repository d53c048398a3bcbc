/** Keeps files that people send. Names are made by us; nothing of a sender's file name is used. */
export abstract class FileStore {
  /** Keeps bytes under a new name. @throws Error when the name is not one of ours or is taken */
  abstract put(name: string, bytes: Uint8Array): Promise<void>;
  /** Undefined when there is no such file. */
  abstract get(name: string): Promise<Uint8Array | undefined>;
  /** Does nothing when there is no such file. */
  abstract remove(name: string): Promise<void>;
}
