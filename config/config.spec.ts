import { ConfigError, loadConfig } from './index';

const good = {
  DATABASE_URL: 'mysql://app:secret@127.0.0.1:3306/yilian',
  REDIS_URL: 'redis://127.0.0.1:6379',
  TOKEN_KEY: Buffer.alloc(32, 1).toString('base64'),
  DATA_KEY: Buffer.alloc(32, 2).toString('base64'),
};

describe('loadConfig', () => {
  it('fills in what has a default', () => {
    const config = loadConfig(good);
    expect(config.http.API_PORT).toBe(3000);
    expect(config.process.YILIAN_PROFILE).toBe('production');
  });

  it('names every wrong entry at once and shows no secret', () => {
    const load = (): unknown => loadConfig({ ...good, API_PORT: 'x', TOKEN_KEY: 'too-short', REDIS_URL: '' });
    expect(load).toThrow(ConfigError);
    expect(load).toThrow(/REDIS_URL[\s\S]*API_PORT[\s\S]*TOKEN_KEY/);
    expect(load).not.toThrow(/too-short/);
  });
});
