import { Initial1795442534518 } from './1795442534518-initial';
import { NumberHandOversOn1795600669475 } from './1795600669475-number-hand-overs-on';

/** Every migration, oldest first. Written by `npm run generate:migration`. */
export const allMigrations = [Initial1795442534518, NumberHandOversOn1795600669475] as const;
