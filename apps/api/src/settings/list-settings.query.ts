import { Injectable } from '@nestjs/common';
import { type SettingKey, settings } from '@yilian/contracts';
import { Settings } from '@yilian/platform';

/** A setting as it counts now; version 0 is the built-in default. */
export interface ListedSetting {
  readonly key: SettingKey;
  readonly version: number;
  readonly value: unknown;
}

@Injectable()
export class ListSettings {
  constructor(private readonly settings: Settings) {}

  async execute(): Promise<ListedSetting[]> {
    const keys = Object.keys(settings) as SettingKey[];
    return Promise.all(keys.map(async (key) => ({ key, ...(await this.settings.get(key)) })));
  }
}
