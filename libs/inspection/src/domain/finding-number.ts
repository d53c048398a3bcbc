import { spokenNumber } from '@yilian/kernel';

/** A number to say on the phone, e.g. `ZG261128-7KX2M9`: its beginning tells it from a complaint's. `salt` is a fresh id. */
export const findingNumber = (date: string, salt: string): string => spokenNumber('ZG', date, salt);
