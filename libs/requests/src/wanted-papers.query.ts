import { Injectable } from '@nestjs/common';
import { type WantedPaper } from '@yilian/contracts';
import { type Reader } from '@yilian/platform';
import { Settings } from '@yilian/platform';

/** Which papers a home wants to see: its own list, else what homes want in general. */
@Injectable()
export class WantedPapers {
  constructor(private readonly settings: Settings) {}

  async of(providerId: string | null): Promise<readonly WantedPaper[]> {
    const { value } = await this.settings.get('requests.papers');
    const own = value.ofProviders.find((one) => one.providerId === providerId);
    return own?.wanted ?? value.wanted;
  }

  /** The home that has accepted a request. Offers belong to dispatch and are only read. */
  async homeOf(reader: Reader, requestId: string): Promise<string | null> {
    const [row] = await reader.query<{ providerId: string }>(
      'SELECT provider_id AS providerId FROM offer WHERE accepted_request_id = ?',
      [requestId],
    );
    return row?.providerId ?? null;
  }
}
