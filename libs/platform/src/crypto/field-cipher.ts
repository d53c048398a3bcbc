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
    return `v${VERSION}.${this.locked(place, Buffer.from(text)).toString('base64')}`;
  }

  /** The same for a file: a byte with the version, then what is sealed. */
  sealBytes(place: string, bytes: Uint8Array): Uint8Array {
    return Buffer.concat([Buffer.of(VERSION), this.locked(place, bytes)]);
  }

  /** @throws Error when the file was changed, moved or sealed with another key. */
  openBytes(place: string, sealed: Uint8Array): Uint8Array {
    return this.unlocked(`${sealed[0] ?? 0}.${place}`, Buffer.from(sealed.subarray(1)));
  }

  /** @throws Error when the text was changed, moved or sealed with another key. */
  open(place: string, sealed: string): string {
    const bytes = Buffer.from(sealed.slice(sealed.indexOf('.') + 1), 'base64');
    return this.unlocked(`${sealed.slice(1, sealed.indexOf('.'))}.${place}`, bytes).toString('utf8');
  }

  /** Nonce, sealed bytes and tag. */
  private locked(place: string, bytes: Uint8Array): Buffer {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.sealKey, nonce);
    cipher.setAAD(Buffer.from(`${VERSION}.${place}`));
    return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  }

  private unlocked(versionAndPlace: string, bytes: Buffer): Buffer {
    const decipher = createDecipheriv('aes-256-gcm', this.sealKey, bytes.subarray(0, 12));
    decipher.setAAD(Buffer.from(versionAndPlace));
    decipher.setAuthTag(bytes.subarray(-16));
    return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]);
  }

  /** A keyed fingerprint for exact look-up of phone and identity numbers, 64 hex digits. */
  blindIndex(column: string, text: string): string {
    return createHmac('sha256', this.indexKey).update(`${column}\0${text}`).digest('hex');
  }
}
