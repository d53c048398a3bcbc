import type { MatchQuery, ServiceEntry, Weights } from '@yilian/matching';
import { createDatabase, dropDatabase, freshDatabaseName } from '@yilian/testing';
import mysql from 'mysql2/promise';
import { fixedScore, providerNumber, RULES, UNITS, unitsOf, writeSupply } from './match-brute';
import { DAYS, KINDS } from './match-city';

const METRES_PER_DEGREE = 111_195;
const CELLS_PER_DEGREE = 100;
const ROWS_AT_ONCE = 2_000;

/** How the table is laid out: by a spatial index over the points, or in the order of kind and cell. */
export type Layout = 'by_point' | 'by_cell';

const column = (name: string, count: number, type: string) =>
  Array.from({ length: count }, (_, n) => `${name}${n} ${type} NOT NULL`).join(', ');

const COLUMNS = `
  n INT NOT NULL, kind TINYINT NOT NULL, cell_y SMALLINT NOT NULL, cell_x SMALLINT NOT NULL,
  lng DOUBLE NOT NULL, lat DOUBLE NOT NULL, open TINYINT NOT NULL, level_min TINYINT NOT NULL, level_max TINYINT NOT NULL,
  accepts TINYINT NOT NULL, capabilities INT NOT NULL, price INT NULL, radius INT NOT NULL, town INT NOT NULL,
  provider INT NOT NULL, fixed DOUBLE NOT NULL, trust DOUBLE NOT NULL, confirmed_at BIGINT NOT NULL, worked_at BIGINT NULL,
  cutoff0 BIGINT NOT NULL, cutoff1 BIGINT NOT NULL, ${column('unit', UNITS, 'SMALLINT UNSIGNED')}, ${column('skills', DAYS, 'INT')}`;

/** A row as wide as it takes: every question is answered from the row itself, without a join. */
const TABLES: Readonly<Record<Layout, string>> = {
  by_cell: `CREATE TABLE by_cell (${COLUMNS}, PRIMARY KEY (kind, cell_y, cell_x, n)) ENGINE = InnoDB`,
  by_point: `CREATE TABLE by_point (${COLUMNS}, point POINT NOT NULL, PRIMARY KEY (n), SPATIAL INDEX (point)) ENGINE = InnoDB`,
};

/** The same answers by one SELECT: what a careful programmer writes who keeps the services in a database. */
export class SqlSearch {
  private constructor(
    private readonly database: string,
    private readonly connection: mysql.Connection,
    private readonly weights: Weights,
  ) {}

  /** Services without a place are left out: every query here has a limit of distance, and so excludes them. */
  static async over(services: readonly ServiceEntry[], weights: Weights): Promise<SqlSearch> {
    const database = freshDatabaseName();
    await createDatabase(database);
    const uri = new URL(process.env['TEST_DATABASE_URL'] ?? '');
    uri.pathname = `/${database}`;
    const connection = await mysql.createConnection({ uri: uri.href, multipleStatements: false });
    for (const table of Object.values(TABLES)) await connection.query(table);
    const rows = services.flatMap((service, n) => (service.point ? [rowOf(service, n, weights)] : []));
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      const values = rows.slice(from, from + ROWS_AT_ONCE).map((row) => `(${row.join(',')})`);
      await connection.query(`INSERT INTO by_cell VALUES ${values.join(',')}`);
    }
    await connection.query('INSERT INTO by_point SELECT by_cell.*, POINT(lng, lat) FROM by_cell');
    await connection.query('ANALYZE TABLE by_cell, by_point');
    return new SqlSearch(database, connection, weights);
  }

  /** The best, best first: number of the service and score. */
  async top(layout: Layout, query: MatchQuery, limit: number): Promise<{ n: number; score: number }[]> {
    const [rows] = await this.connection.query<mysql.RowDataPacket[]>(
      `SELECT n, ${scoreOf(query, this.weights)} AS score
         FROM (SELECT ${layout}.*, ${distanceTo(query)} AS distance FROM ${layout}
                WHERE ${nearby(layout, query)} AND ${isFit(query)}) AS near
        WHERE distance <= ${query.maxDistanceM!} AND distance <= radius
        ORDER BY score DESC LIMIT ${limit}`,
    );
    return rows.map((row) => ({ n: Number(row['n']), score: Number(row['score']) }));
  }

  async close(): Promise<void> {
    await this.connection.end();
    await dropDatabase(this.database);
  }
}

const cellOf = (degrees: number): number => Math.floor(degrees * CELLS_PER_DEGREE);

function rowOf(service: ServiceEntry, n: number, weights: Weights): (number | string)[] {
  const { lng, lat } = service.point!;
  const units = {
    free: new Uint16Array(UNITS),
    cutoff: new Float64Array(UNITS),
    skills: new Int32Array(DAYS),
  };
  writeSupply(service.supply, 0, units);
  return [
    ...[n, KINDS.indexOf(service.supply.kind), cellOf(lat), cellOf(lng), lng, lat],
    ...[service.accepting && !service.suspended ? 1 : 0, service.levelMin, service.levelMax],
    ...[RULES.indexOf(service.accepts), service.capabilities, service.priceFen ?? 'NULL'],
    service.area?.by === 'radius' ? service.area.radiusM : 1e9,
    ...[Number(service.townCode), providerNumber(service.providerId), fixedScore(service, weights)],
    ...[service.vacancyTrust, service.vacancyConfirmedAtMs, service.lastWorkAtMs ?? 'NULL'],
    ...[units.cutoff[0]!, units.cutoff[1]!, ...units.free, ...units.skills],
  ];
}

/** What the index of the layout is asked: a box, or the cells that the circle touches. */
function nearby(layout: Layout, { wanted, point, maxDistanceM }: MatchQuery): string {
  const { lng, lat } = point!;
  const high = (maxDistanceM! / METRES_PER_DEGREE) * 1.001;
  const narrowing = Math.cos((lat * Math.PI) / 180) * 0.999;
  const wide = high / narrowing;
  const kind = KINDS.indexOf(wanted.kind);
  if (layout === 'by_point') {
    const corners = `LINESTRING(${lng - wide} ${lat - high}, ${lng + wide} ${lat + high})`;
    return `kind = ${kind} AND MBRContains(ST_GeomFromText('${corners}'), point)`;
  }
  const rows: string[] = [];
  for (let y = cellOf(lat - high); y <= cellOf(lat + high); y += 1) {
    const away = Math.max(0, y / CELLS_PER_DEGREE - lat, lat - (y + 1) / CELLS_PER_DEGREE);
    const half = Math.sqrt(Math.max(0, high ** 2 - away ** 2)) / narrowing;
    rows.push(
      `(kind = ${kind} AND cell_y = ${y} AND cell_x BETWEEN ${cellOf(lng - half)} AND ${cellOf(lng + half)})`,
    );
  }
  return `(${rows.join(' OR ')})`;
}

function isFit(query: MatchQuery): string {
  const { level, needs, priceLimitFen, towns } = query;
  return [
    'open = 1',
    `level_min <= ${level} AND level_max >= ${level}`,
    `accepts IN (0, ${RULES.indexOf(query.sex)})`,
    `capabilities & ${needs} = ${needs}`,
    ...(priceLimitFen === null ? [] : [`(price IS NULL OR price <= ${priceLimitFen})`]),
    ...(towns.length === 0 ? [] : [`town IN (${towns.map(Number).join()})`]),
    hasUnits(query),
  ].join(' AND ');
}

function hasUnits(query: MatchQuery): string {
  const units = unitsOf(query);
  switch (query.wanted.kind) {
    case 'residential':
      return `(${units.map((unit) => `unit${unit} > 0`).join(' OR ')})`;
    case 'day_care':
      return units.map((unit) => `unit${unit} > 0`).join(' AND ');
    case 'meal':
      return units.map((unit) => `unit${unit} > 0 AND ${cutoffOf(unit)} > ${query.nowMs}`).join(' AND ');
    case 'home_care': {
      const day = units[0]!;
      const any = query.wanted.visits[0]!.caregiverSex === 'any';
      const free = any ? `unit${2 * day} + unit${2 * day + 1}` : `unit${2 * day}`;
      return `skills${day} & ${query.needs} = ${query.needs} AND ${free} >= 4`;
    }
  }
}

/** Each meal closes at the same hour every day. */
const cutoffOf = (unit: number): string => `cutoff${unit % 2} + ${Math.floor(unit / 2) * 86_400_000}`;

function distanceTo({ point }: MatchQuery): string {
  const { lng, lat } = point!;
  return `2 * 6371008.8 * ASIN(SQRT(POW(SIN(RADIANS(lat - ${lat}) / 2), 2)
    + COS(RADIANS(lat)) * COS(RADIANS(${lat})) * POW(SIN(RADIANS(lng - ${lng}) / 2), 2)))`;
}

function scoreOf(query: MatchQuery, weights: Weights): string {
  const { parts, neutral, halfDistanceM, halfVacancyAgeMs, halfRestMs } = weights;
  const half = halfDistanceM[query.wanted.kind];
  const limitFen = query.priceLimitFen;
  const left = limitFen === null ? `${neutral}` : `IFNULL(1 - price / ${limitFen}e0, ${neutral})`;
  const served = query.previousProviderIds.map(providerNumber);
  const continuity = served.length === 0 ? '' : `+ ${parts.continuity} * (provider IN (${served.join()}))`;
  return `fixed + ${parts.distance * half} / (${half} + distance) + ${parts.fit} * (1 - (level_max - ${query.level}) / 4)
    + ${parts.vacancyTruth * halfVacancyAgeMs} * trust / (${halfVacancyAgeMs} + GREATEST(0, ${query.nowMs} - confirmed_at))
    + ${parts.price} * ${left} ${continuity}
    + ${parts.fairTurn} * (1 - IFNULL(${halfRestMs} / (${halfRestMs}e0 + GREATEST(0, ${query.nowMs} - worked_at)), 0))`;
}
