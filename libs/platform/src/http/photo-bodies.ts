import { MOST_PHOTO_BYTES, PAPER_TYPES, VOICE_TYPES } from '@yilian/contracts';
import { type FastifyInstance } from 'fastify';

/** Lets photos, documents and recordings arrive as bytes, whatever they claim to be; who takes them looks at the bytes. */
export function takePhotos(server: FastifyInstance): void {
  server.addContentTypeParser(
    [...PAPER_TYPES, ...VOICE_TYPES],
    { parseAs: 'buffer', bodyLimit: MOST_PHOTO_BYTES },
    (_request, body, done) => {
      done(null, body);
    },
  );
}
