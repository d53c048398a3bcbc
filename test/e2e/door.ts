import { type Role } from '@yilian/contracts';

/** Who may pass: everybody, everybody who is signed in, or some roles. */
export type Door = 'everybody' | 'signed in' | readonly Role[];
