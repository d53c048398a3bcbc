import { z } from 'zod';

/** A sentence in both languages that a person reads. */
export const Text = z.object({ zh: z.string(), en: z.string() }).meta({ id: 'Text' });
export type Text = z.infer<typeof Text>;

/** One wrong field: where (JSON pointer), what is wrong. */
export const FieldError = z.object({ pointer: z.string(), message: Text }).meta({ id: 'FieldError' });
export type FieldError = z.infer<typeof FieldError>;
