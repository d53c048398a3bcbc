import { Injectable } from '@nestjs/common';
import { type SettingKey, settings, type SettingView } from '@yilian/contracts';
import { Settings } from '@yilian/platform';

@Injectable()
export class ListSettings {
  constructor(private readonly settings: Settings) {}

  async execute(): Promise<SettingView[]> {
    const keys = Object.keys(settings) as SettingKey[];
    return Promise.all(keys.map(async (key) => this.now(key)));
  }

  /** The key decides the shape of the value; the compiler cannot follow that through a look-up. */
  private async now(key: SettingKey): Promise<SettingView> {
    return { key, ...(await this.settings.get(key)) } as SettingView;
  }
}
