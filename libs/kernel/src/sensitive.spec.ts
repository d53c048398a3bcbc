import { inspect } from 'node:util';
import { Sensitive } from './sensitive';

describe('Sensitive', () => {
  it('shows its value only when asked', () => {
    const phone = new Sensitive('13800001234');
    expect(phone.reveal()).toBe('13800001234');
    expect(`${String(phone)} ${JSON.stringify({ phone })} ${inspect(phone)}`).not.toContain('138');
  });
});
