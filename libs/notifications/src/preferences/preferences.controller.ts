import { Body, Controller, Get, Put } from '@nestjs/common';
import { NotificationPreferences } from '@yilian/contracts';
import { AllowSignedIn, answer, Endpoint, RequestContext, some } from '@yilian/platform';
import { notificationsProblems } from '../notifications.problems';
import { ChoosePreferences } from './preferences.use-case';

const problems = some(notificationsProblems, 'notifications.phone-missing');

@Controller('v1/me/notification-preferences')
export class PreferencesController {
  constructor(
    private readonly preferences: ChoosePreferences,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @AllowSignedIn()
  @Endpoint({
    id: 'showNotificationPreferences',
    summary: 'How I want to be told',
    answer: NotificationPreferences,
  })
  async show(): Promise<NotificationPreferences> {
    return this.preferences.of(this.context.principal!.accountId);
  }

  @Put()
  @AllowSignedIn()
  @Endpoint({
    id: 'chooseNotificationPreferences',
    summary: 'Choose how I want to be told; the inbox is always there',
    answer: NotificationPreferences,
    problems,
  })
  async put(
    @Body({ schema: NotificationPreferences }) body: NotificationPreferences,
  ): Promise<NotificationPreferences> {
    return answer(await this.preferences.execute(this.context.principal!.accountId, body), problems);
  }
}
