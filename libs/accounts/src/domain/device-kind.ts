import { type DeviceKind } from '@yilian/contracts';

/** What sort of device a browser says it runs on: enough to tell the own ones apart, too little to recognise anybody. */
export function deviceKind(userAgent = ''): DeviceKind {
  if (/ipad|tablet|android(?!.*mobile)/i.test(userAgent)) return 'tablet';
  if (/mobile|iphone/i.test(userAgent)) return 'phone';
  return /windows|macintosh|x11|cros/i.test(userAgent) ? 'computer' : 'unknown';
}
