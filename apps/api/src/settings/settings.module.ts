import { Module } from '@nestjs/common';
import { ChangeSetting } from './change-setting.use-case';
import { ListSettings } from './list-settings.query';
import { SettingsController } from './settings.controller';

@Module({ controllers: [SettingsController], providers: [ChangeSetting, ListSettings] })
export class SettingsModule {}
