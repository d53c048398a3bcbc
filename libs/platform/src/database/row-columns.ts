/** Column options that every row shares, so that one kind of value has one type in the whole schema. */
export const idColumn = <Extra extends object = object>(extra?: Extra) => ({
  // Not `char`: MariaDB refuses generated columns made from it, because how it is padded depends on the session.
  type: 'varchar' as const,
  length: '36',
  charset: 'ascii',
  collation: 'ascii_bin',
  ...extra,
});

/** A short word from a closed list or a code; compared byte by byte. */
export const codeColumn = <Extra extends object = object>(length = 32, extra?: Extra) => ({
  type: 'varchar' as const,
  length: String(length),
  charset: 'ascii',
  collation: 'ascii_bin',
  ...extra,
});

/** A moment in UTC with milliseconds. */
export const momentColumn = <Extra extends object = object>(extra?: Extra) => ({
  type: 'datetime' as const,
  precision: 3,
  ...extra,
});

/** A calendar date of the city, always a string: drivers shift dates by a day when they become objects. */
export const dateColumn = <Extra extends object = object>(extra?: Extra) => ({
  type: 'date' as const,
  ...extra,
});

/** Structured data as JSON text. `longtext` on both servers: MariaDB's `json` is an alias that confuses schema diffs. */
export const jsonColumn = <Extra extends object = object>(extra?: Extra) => ({
  type: 'longtext' as const,
  charset: 'utf8mb4',
  collation: 'utf8mb4_bin',
  transformer: {
    to: (value: unknown) => (value === null || value === undefined ? value : JSON.stringify(value)),
    from: (text: string | null) => (text === null ? null : (JSON.parse(text) as unknown)),
  },
  ...extra,
});

/** An encrypted personal field: the sealed text of `FieldCipher`. */
export const sealedColumn = <Extra extends object = object>(extra?: Extra) => ({
  type: 'varchar' as const,
  length: '1024',
  charset: 'ascii',
  collation: 'ascii_bin',
  ...extra,
});
