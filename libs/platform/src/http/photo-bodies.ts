import { type FastifyInstance } from 'fastify';

const MOST_BYTES = 5 * 1024 * 1024;

/** Lets bodies of these types arrive as bytes, whatever they claim to be; who takes them looks at the bytes. */
export function takePhotos(server: FastifyInstance): void {
  server.addContentTypeParser(
    ['image/jpeg', 'image/png', 'image/webp'],
    { parseAs: 'buffer', bodyLimit: MOST_BYTES },
    (_request, body, done) => {
      done(null, body);
    },
  );
}
