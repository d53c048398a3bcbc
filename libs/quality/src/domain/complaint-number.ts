import { spokenNumber } from '@yilian/kernel';

/** A number to say on the phone, e.g. `TS261125-7KX2M9`: its beginning tells it from a request's. `salt` is a fresh id. */
export const complaintNumber = (date: string, salt: string): string => spokenNumber('TS', date, salt);
