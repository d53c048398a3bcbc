/** What mysql2 puts on an error. */
interface DriverError {
  readonly errno?: number;
  readonly code?: string;
  readonly message?: string;
  /** The connection is of no use any more. */
  readonly fatal?: boolean;
  readonly driverError?: DriverError;
}

const driverOf = (error: unknown): DriverError => {
  const outer = (error ?? {}) as DriverError;
  return outer.driverError ?? outer;
};

/** True when the server rolled back for the sake of another transaction: deadlock, lock wait, snapshot conflict. */
export const isRetryable = (error: unknown): boolean =>
  [1213, 1205, 1020].includes(driverOf(error).errno ?? 0);

/** True when a unique key refused the row; with `key`, when it was the one of that name. */
export function isDuplicate(error: unknown, key?: string): boolean {
  const { errno, message = '' } = driverOf(error);
  // MySQL puts the table before the name, MariaDB does not.
  return errno === 1062 && (key === undefined || message.endsWith(`${key}'`));
}

const LOST = new Set([
  'PROTOCOL_CONNECTION_LOST',
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  'ER_SERVER_SHUTDOWN',
  'ER_CON_COUNT_ERROR',
  'ER_QUERY_INTERRUPTED',
]);

/** True when the server is away: the caller may try again later, and nothing is known about a commit under way. */
export const isUnavailable = (error: unknown): boolean => {
  const { code, errno, fatal } = driverOf(error);
  return fatal === true || (code !== undefined && LOST.has(code)) || errno === 1053 || errno === 1927;
};

/** True when the same work may succeed a moment later: what it met is nobody's fault but the moment's. */
export const isTransient = (error: unknown): boolean => isRetryable(error) || isUnavailable(error);
