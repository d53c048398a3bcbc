import { Injectable } from '@nestjs/common';
import { Settings } from '@yilian/platform';
import type { Weights } from './domain/shapes';
import { START_WEIGHTS } from './domain/start-weights';

/** The weights in force, from the published setting; the scales they are measured on come with the release. */
@Injectable()
export class CurrentWeights {
  private known: Weights | undefined;

  constructor(private readonly settings: Settings) {}

  /** At most a second old. The version names the setting's version; the same version is the same object. */
  async get(): Promise<Weights> {
    const { version, value } = await this.settings.get('matching.weights');
    const name = `matching.weights-${version}`;
    if (this.known?.version !== name) this.known = { ...START_WEIGHTS, version: name, parts: value };
    return this.known;
  }
}
