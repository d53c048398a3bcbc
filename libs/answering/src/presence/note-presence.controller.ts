import { Controller, HttpCode, Put } from '@nestjs/common';
import { Allow, Endpoint } from '@yilian/platform';
import { NotePresence } from './note-presence.use-case';

@Controller('v1/providers/me/presence')
export class NotePresenceController {
  constructor(private readonly notePresence: NotePresence) {}

  @Put()
  @Allow('provider_manager')
  @HttpCode(204)
  @Endpoint({
    id: 'notePresence',
    summary: 'Somebody is at the desk and the live channel stands: sent once a minute',
    answer: null,
  })
  async note(): Promise<void> {
    await this.notePresence.execute();
  }
}
