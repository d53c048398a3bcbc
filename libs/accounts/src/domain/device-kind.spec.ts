import { deviceKind } from './device-kind';

it.each([
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile/15E148 Safari/604.1', 'phone'],
  ['Mozilla/5.0 (Linux; Android 14; Pixel 8) Chrome/140.0 Mobile Safari/537.36', 'phone'],
  ['Mozilla/5.0 (Linux; Android 14; SM-X200) Chrome/140.0 Safari/537.36', 'tablet'],
  ['Mozilla/5.0 (iPad; CPU OS 15_0 like Mac OS X) Mobile/15E148', 'tablet'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0', 'computer'],
  ['Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0', 'computer'],
  ['curl/8.5.0', 'unknown'],
  [undefined, 'unknown'],
])('%s is a %s', (userAgent, kind) => {
  expect(deviceKind(userAgent)).toBe(kind);
});
