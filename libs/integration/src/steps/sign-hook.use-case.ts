import { Injectable } from '@nestjs/common';
import { FieldCipher } from '@yilian/platform';
import { type HookToSend } from '../receiver.adapter';
import { signedHeaders } from '../hook-signature.adapter';
import { secretAt } from '../store/webhooks.store';

/** What a receiver is told. */
export interface HookContent {
  readonly id: string;
  readonly webhookId: string;
  readonly type: string;
  /** When it happened. */
  readonly at: Date;
  /** Null for a test. */
  readonly sequence: number | null;
  readonly data: unknown;
}

/** Where it goes and what signs it. */
export interface HookTarget {
  readonly url: string;
  readonly secretSealed: string;
  readonly oldSecretSealed: string | null;
}

/** A new shape would be version 2. */
const VERSION = 1;

/** Writes an event as receivers get it, and signs it by every secret that holds. */
@Injectable()
export class SignHook {
  constructor(private readonly cipher: FieldCipher) {}

  execute(
    { id, webhookId, type, at, sequence, data }: HookContent,
    { url, secretSealed, oldSecretSealed }: HookTarget,
  ): Pick<HookToSend, 'url' | 'headers' | 'body'> {
    const content = { type, timestamp: at.toISOString(), version: VERSION, sequence, data };
    const signed = {
      id: `msg_${id}`,
      timestamp: Math.floor(Date.now() / 1000),
      body: JSON.stringify(content),
    };
    const secrets = [secretSealed, ...(oldSecretSealed === null ? [] : [oldSecretSealed])];
    const headers = signedHeaders(
      signed,
      secrets.map((sealed) => this.cipher.open(secretAt(webhookId), sealed)),
    );
    return { url, headers, body: signed.body };
  }
}
