import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { SettingList, settings, SettingView } from '@yilian/contracts';
import { Allow, answer, Endpoint } from '@yilian/platform';
import { z } from 'zod';
import { ChangeSetting, settingProblems } from './change-setting.use-case';
import { ListSettings } from './list-settings.query';

const Key = z.enum(Object.keys(settings) as [keyof typeof settings]);
const NewVersion = z.strictObject({
  value: z.unknown(),
  /** Why it was changed, for those who read the history. */
  note: z.string().trim().min(1).max(200),
});

/** What a bureau may change without a new release. */
@Controller('v1/settings')
export class SettingsController {
  constructor(
    private readonly listSettings: ListSettings,
    private readonly changeSetting: ChangeSetting,
  ) {}

  @Get()
  @Allow('operator', 'city_officer')
  @Endpoint({
    id: 'listSettings',
    summary: 'What the bureau may change without a new release, as it counts now',
    answer: SettingList,
  })
  async list(): Promise<SettingList> {
    return { settings: await this.listSettings.execute() };
  }

  @Put(':key')
  @Allow('operator')
  @Endpoint({
    id: 'changeSetting',
    summary: 'Write the next version of a setting',
    answer: SettingView,
    problems: settingProblems,
  })
  async change(
    @Param('key', { schema: Key }) key: z.infer<typeof Key>,
    @Body({ schema: NewVersion }) body: z.infer<typeof NewVersion>,
  ): Promise<SettingView> {
    return answer(await this.changeSetting.execute(key, body.value, body.note), settingProblems);
  }
}
