import { LinkScope } from '@yilian/contracts';
import { z } from 'zod';

/** What a link allows, as forms send it. */
export const linkScopes = z.array(LinkScope).min(1).max(LinkScope.options.length);

/** When a link ends; null = until revoked. */
export const linkEnd = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .nullable()
  .default(null);
