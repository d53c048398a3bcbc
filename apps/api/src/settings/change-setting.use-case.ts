import { Injectable } from '@nestjs/common';
import { type ProblemTable, type SettingKey, settings, type SettingView } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { Audit, fieldError, type Refusal, Settings, UnitOfWork } from '@yilian/platform';

type SettingProblem = 'settings.invalid';

export const settingProblems: ProblemTable<SettingProblem> = {
  'settings.invalid': {
    status: 422,
    userMessage: { zh: '这个设置的值不对，请检查。', en: 'The value does not fit this setting.' },
  },
};

/** Writes the next version of a setting, checked and audited. */
@Injectable()
export class ChangeSetting {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: Settings,
    private readonly audit: Audit,
  ) {}

  async execute(
    key: SettingKey,
    given: unknown,
    note: string,
  ): Promise<Result<SettingView, Refusal<SettingProblem>>> {
    const parsed = settings[key].strict().safeParse(given);
    if (!parsed.success) {
      return refuse({
        code: 'settings.invalid',
        fieldErrors: parsed.error.issues.map((issue) =>
          fieldError({ ...issue, path: ['value', ...issue.path] }),
        ),
      });
    }
    const value = parsed.data;
    return this.work.decide(async (tx) => {
      const version = await this.settings.put(tx, key, value, note);
      await this.audit.append(tx, 'platform.setting-changed', key, { version });
      // The key has chosen the schema that the value was parsed with; the compiler cannot follow that.
      return ok({ key, version, value } as SettingView);
    });
  }
}
