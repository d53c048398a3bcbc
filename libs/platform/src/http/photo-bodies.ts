import { LIST_TYPES, MOST_LIST_BYTES, MOST_PHOTO_BYTES, PAPER_TYPES, VOICE_TYPES } from '@yilian/contracts';
import { type FastifyInstance } from 'fastify';

/** Lets photos, documents and recordings arrive as bytes, whatever they claim to be; who takes them looks at the bytes. */
export function takePhotos(server: FastifyInstance): void {
  takeBytes(server, [...PAPER_TYPES, ...VOICE_TYPES], MOST_PHOTO_BYTES);
}

/** The same for lists, which may be larger. */
export function takeLists(server: FastifyInstance): void {
  takeBytes(server, Object.values(LIST_TYPES), MOST_LIST_BYTES);
}

function takeBytes(server: FastifyInstance, types: string[], bodyLimit: number): void {
  server.addContentTypeParser(types, { parseAs: 'buffer', bodyLimit }, (_request, body, done) => {
    done(null, body);
  });
}
