import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { CONFIG } from '../tokens';

const VERSION = 1;

/**
 * Seals single fields with AES-256-GCM. The place (`table.column.id`) is authenticated with the text, so a sealed value
 * that is copied to another row or column does not open.
 */
@Injectable()
export class FieldCipher {
  private readonly sealKey: Buffer;
  private readonly indexKey: Buffer;

  constructor(@Inject(CONFIG) config: Config) {
    const root = Buffer.from(config.security.DATA_KEY, 'base64');
    this.sealKey = Buffer.from(hkdfSync('sha256', root, '', 'yilian.field.seal', 32));
    this.indexKey = Buffer.from(hkdfSync('sha256', root, '', 'yilian.field.index', 32));
  }

  /** Text to `v1.<base64>`; `place` must be given again to open it. */
  seal(place: string, text: string): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.sealKey, nonce);
    cipher.setAAD(Buffer.from(`${VERSION}.${place}`));
    const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return `v${VERSION}.${sealed.toString('base64')}`;
  }

  /** @throws Error when the text was changed, moved or sealed with another key. */
  open(place: string, sealed: string): string {
    const bytes = Buffer.from(sealed.slice(sealed.indexOf('.') + 1), 'base64');
    const decipher = createDecipheriv('aes-256-gcm', this.sealKey, bytes.subarray(0, 12));
    decipher.setAAD(Buffer.from(`${sealed.slice(1, sealed.indexOf('.'))}.${place}`));
    decipher.setAuthTag(bytes.subarray(-16));
    return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8');
  }

  /** A keyed fingerprint for exact look-up of phone and identity numbers, 64 hex digits. */
  blindIndex(column: string, text: string): string {
    return createHmac('sha256', this.indexKey).update(`${column}\0${text}`).digest('hex');
  }
}
