import { Injectable } from '@nestjs/common';
import { OWN_PAGE_HEADER, type SessionGrant } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { isOwnPage, isSecure, noSessionCookie, sessionCookie, tokenOf } from './domain/session-cookie';
import { type OpenSession } from './tokens.adapter';

/** Puts the refresh token of a browser into its cookie and takes it from there. */
@Injectable()
export class SessionCookies {
  /** A cookie goes along by itself, so whoever uses it has to show that the page is ours. */
  check({ headers, host }: FastifyRequest): Result<null, { code: 'accounts.foreign-page' }> {
    const site = headers['sec-fetch-site'];
    const own = isOwnPage({
      host,
      origin: headers.origin,
      site: typeof site === 'string' ? site : undefined,
      marked: headers[OWN_PAGE_HEADER] !== undefined,
    });
    return own ? ok(null) : refuse({ code: 'accounts.foreign-page' });
  }

  tokenOf({ headers }: FastifyRequest): string | undefined {
    return tokenOf(headers.cookie);
  }

  /** The answer for a browser: the token goes into the cookie and stands nowhere else. */
  inCookie(request: FastifyRequest, reply: FastifyReply, { endsAt, ...grant }: OpenSession): SessionGrant {
    const seconds = (endsAt.getTime() - new Date(grant.serverNow).getTime()) / 1000;
    void reply.header('set-cookie', sessionCookie(grant.refreshToken, seconds, secure(request)));
    return { ...grant, refreshToken: null };
  }

  /** The answer for a program, which keeps the token itself. */
  inBody({ accessToken, refreshToken, expiresAt, serverNow, account }: OpenSession): SessionGrant {
    return { accessToken, refreshToken, expiresAt, serverNow, account };
  }

  clear(request: FastifyRequest, reply: FastifyReply): void {
    void reply.header('set-cookie', noSessionCookie(secure(request)));
  }
}

const secure = ({ headers, protocol }: FastifyRequest): boolean => isSecure(headers.origin, protocol);
