import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Seals what is stored under a key, as the platform does: AES-256-GCM, the place authenticated with the text. */
export interface Seal {
  close(place: string, text: string): string;
  open(place: string, sealed: string): string;
}

/** The seal under the key that the platform derives. */
export function sealOf(dataKey: Buffer): Seal {
  const key = Buffer.from(hkdfSync('sha256', dataKey, '', 'yilian.field.seal', 32));
  return {
    close: (place, text) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(`1.${place}`));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return `v1.${Buffer.concat([nonce, body, cipher.getAuthTag()]).toString('base64')}`;
    },
    open: (place, sealed) => {
      const bytes = Buffer.from(sealed.slice(3), 'base64');
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
      decipher.setAAD(Buffer.from(`1.${place}`)).setAuthTag(bytes.subarray(-16));
      return decipher.update(bytes.subarray(12, -16), undefined, 'utf8') + decipher.final('utf8');
    },
  };
}
