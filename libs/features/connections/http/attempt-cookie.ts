import { HttpConfig } from '@guildhall/platform/config/http.config';
import {
  clearCookie,
  type HostCookieName,
  type PlainCookieName,
  readCookie,
  setCookie,
} from '@guildhall/platform/http/cookies';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ConnectionProvider } from '../contract/provider';

/**
 * Ties an attempt to the browser that began it, so that nobody can be made to finish somebody else's (RFC 9700 §4.7).
 * `Lax`: it comes back with the visitor whom the provider sends here.
 */
@Injectable()
export class AttemptCookie {
  private readonly isSecure: boolean;

  constructor(http: HttpConfig) {
    this.isSecure = http.publicUrl.startsWith('https:');
  }

  set(reply: FastifyReply, provider: ConnectionProvider, value: string, maxAgeSeconds: number): void {
    setCookie(reply, { name: this.nameFor(provider), value, maxAgeSeconds, sameSite: 'Lax' });
  }

  read(request: FastifyRequest, provider: ConnectionProvider): string | undefined {
    return readCookie(request, this.nameFor(provider));
  }

  clear(reply: FastifyReply, provider: ConnectionProvider): void {
    clearCookie(reply, this.nameFor(provider));
  }

  private nameFor(provider: ConnectionProvider): HostCookieName | PlainCookieName {
    return this.isSecure ? `__Host-guildhall-oauth-${provider}` : `guildhall-oauth-${provider}`;
  }
}
