import { Initial1795442534518 } from './1795442534518-initial';
import { FacilityProfile1795601203707 } from './1795601203707-facility-profile';

/** Every migration, oldest first. Written by `npm run generate:migration`. */
export const allMigrations = [Initial1795442534518, FacilityProfile1795601203707] as const;
