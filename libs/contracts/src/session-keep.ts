import { z } from 'zod';

/** Where the refresh token of a new session goes: into a cookie that no program of a page can read, or into the answer. */
export const SessionKeep = z.enum(['cookie', 'body']);
export type SessionKeep = z.infer<typeof SessionKeep>;
