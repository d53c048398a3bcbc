import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import helmet, { type HelmetOptions } from 'helmet';

type Directives = NonNullable<
  Exclude<HelmetOptions['contentSecurityPolicy'], boolean | undefined>['directives']
>;

/**
 * The headers that helmet sets on every answer, with these content rules. They are the same for all, so they are asked for
 * once: a middleware would put the same texts together again for each request.
 */
export function securityHeaders(directives: Directives): OutgoingHttpHeaders {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  helmet({ contentSecurityPolicy: { directives } })(request, response, () => undefined);
  return response.getHeaders();
}
