import { z } from 'zod';
import { ASKED_TASK } from './asked-task';
import { Text } from './problems';

/** Who is told that nobody has checked in, lowest first: the agency, then the officers on duty. */
export const VisitAlarmLevel = z.enum(['agency', 'town', 'city']).meta({ id: 'VisitAlarmLevel' });
export type VisitAlarmLevel = z.infer<typeof VisitAlarmLevel>;

/** What was done about a visit that nobody came to. */
export const VisitAlarmOutcome = z
  .enum(['came_late', 'replaced', 'moved', 'not_needed', 'other'])
  .meta({ id: 'VisitAlarmOutcome' });
export type VisitAlarmOutcome = z.infer<typeof VisitAlarmOutcome>;

/** Why a manager corrects when somebody came or left. */
export const CorrectionReason = z
  .enum(['forgot', 'no_phone', 'wrong_time', 'other'])
  .meta({ id: 'CorrectionReason' });
export type CorrectionReason = z.infer<typeof CorrectionReason>;

/** What is kept beside words: a picture of what was done, or how the older person agreed. */
export const VisitProofKind = z.enum(['photo', 'signature', 'voice']).meta({ id: 'VisitProofKind' });
export type VisitProofKind = z.infer<typeof VisitProofKind>;

/** What browsers record a voice as. */
export const VOICE_TYPES = ['audio/webm', 'audio/mp4', 'audio/ogg'] as const;
export type VoiceType = (typeof VOICE_TYPES)[number];
/** About two minutes of speech. */
export const MOST_VOICE_BYTES = 1024 * 1024;

/** Something to do on every visit. */
export const VisitTaskTemplate = z.strictObject({
  code: z
    .string()
    .regex(/^[a-z_]{2,24}$/)
    .refine((code) => code !== ASKED_TASK, 'This code stands for what the family asked for'),
  text: Text,
});
export type VisitTaskTemplate = z.infer<typeof VisitTaskTemplate>;

/** A list to begin with, until the bureau or an agency writes its own. */
export const VISIT_TASKS: readonly VisitTaskTemplate[] = [
  { code: 'hands', text: { zh: '洗手，戴好工牌', en: 'Wash hands, wear the badge' } },
  { code: 'wellbeing', text: { zh: '问候并看精神、饮食和睡眠', en: 'Ask about mood, meals and sleep' } },
  { code: 'safety', text: { zh: '看地面、电器和燃气是否安全', en: 'Look at floor, electricity and gas' } },
  { code: 'tidy', text: { zh: '离开前收拾好用过的东西', en: 'Tidy up before leaving' } },
];
