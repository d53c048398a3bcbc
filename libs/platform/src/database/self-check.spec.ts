import { loadConfig } from '@yilian/config';
import { redisComplaints } from '../queue/redis-check';
import { serverComplaints, type Variables } from './self-check';

const config = loadConfig({
  DATABASE_URL: 'mysql://a:b@127.0.0.1/c',
  DATABASE_TYPE: 'mariadb',
  REDIS_URL: 'redis://127.0.0.1',
  TOKEN_KEY: Buffer.alloc(32, 1).toString('base64'),
  DATA_KEY: Buffer.alloc(32, 2).toString('base64'),
});
const safe: Variables = {
  flush: 1,
  version: '10.11.19-MariaDB',
  sql_mode: 'STRICT_ALL_TABLES,NO_ZERO_DATE',
  binlog_format: 'MIXED',
  isolation: 'READ-COMMITTED',
};

describe('the boot self-check', () => {
  it('has nothing against safe servers', () => {
    expect(serverComplaints(safe, config)).toEqual([]);
    expect(redisComplaints({ policy: 'noeviction', appendOnly: 'yes' }, 'production')).toEqual([]);
  });

  it.each([
    [{ flush: 2 }, 'innodb_flush_log_at_trx_commit'],
    [{ flush: 0 }, 'innodb_flush_log_at_trx_commit'],
    [{ version: '8.4.3' }, 'DATABASE_TYPE'],
    [{ sql_mode: 'NO_ENGINE_SUBSTITUTION' }, 'sql_mode'],
    [{ binlog_format: 'STATEMENT' }, 'binlog_format'],
    [{ isolation: 'REPEATABLE-READ' }, 'REPEATABLE-READ'],
  ])('refuses %j and says how to mend it', (wrong, word) => {
    const complaints = serverComplaints({ ...safe, ...wrong }, config);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]!.what).toContain(word);
    expect(complaints[0]!.remedy).not.toBe('');
  });

  it('refuses a Redis that evicts, and in production one that forgets', () => {
    expect(redisComplaints({ policy: 'allkeys-lru', appendOnly: 'yes' }, 'demo')).toHaveLength(1);
    expect(redisComplaints({ policy: 'noeviction', appendOnly: 'no' }, 'production')).toHaveLength(1);
    expect(redisComplaints({ policy: 'noeviction', appendOnly: 'no' }, 'demo')).toEqual([]);
  });
});
