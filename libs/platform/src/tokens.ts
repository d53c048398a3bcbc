/** Injection tokens of values that are not classes. */
export const CONFIG = Symbol('Config');
export const DATA_SOURCE = Symbol('DataSource');
export const LOGGER = Symbol('Logger');
export const REDIS = Symbol('Redis');
export const REACTIONS = Symbol('Reactions');
export const JOB_HANDLERS = Symbol('JobHandlers');
export const SCHEDULES = Symbol('Schedules');
