import { LiveFollower, type LiveScreen } from '@yilian/live-client';
import { accessToken } from '../client/session';

/** Opens the live channel of the account. This file brings the socket along, so it is only ever loaded by `import()`. */
export function openChannel(url: string, screen: LiveScreen): LiveFollower {
  const token = async (): Promise<string> => {
    const fresh = await accessToken();
    if (fresh === undefined) throw new Error('signed out');
    return fresh;
  };
  return new LiveFollower({ url, token, transports: ['websocket', 'polling'] }, screen).connect();
}
