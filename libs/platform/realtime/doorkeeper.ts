import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import { HttpConfig } from '../config/http.config';
import { InstanceConfig } from '../config/instance.config';
import { ThrottleConfig } from '../config/throttle.config';
import { networkOf } from '../throttle/network';
import { TrustedProxies } from './client-address';
import { Tally } from './tally';

/** Decides about connections before anything is known of whoever connects: by where from, how, and how many. */
@Injectable()
export class Doorkeeper {
  private readonly proxies: TrustedProxies;
  private readonly ownOrigin: string;
  private readonly connected = new Tally();
  private isClosing = false;

  constructor(
    private readonly http: HttpConfig,
    private readonly instance: InstanceConfig,
    private readonly throttle: ThrottleConfig,
  ) {
    this.proxies = new TrustedProxies(http.trustedProxies);
    this.ownOrigin = new URL(http.publicUrl).origin;
  }

  /** @returns what speaks against a handshake, or `null` */
  reasonAgainst(request: IncomingMessage): string | null {
    if (this.isClosing) return 'This server is shutting down.';
    if (!this.isKnownOrigin(request.headers.origin)) return 'This origin is not among CORS_ORIGINS.';
    if (this.instance.isProduction && this.http.requireHttps && !this.proxies.isSecure(request))
      return 'This server only speaks HTTPS.';
    if (this.throttle.enabled && this.connected.of(this.networkOf(request)) >= this.throttle.socketsPerIp)
      return 'Too many connections from this address.';
    return null;
  }

  /** Counts a connection that was let in. @returns what is to be called once when it ends, or `null`: one too many */
  admit(request: IncomingMessage): (() => void) | null {
    const network = this.networkOf(request);
    const count = this.connected.add(network);
    const leave = () => this.connected.remove(network);
    if (!this.throttle.enabled || count <= this.throttle.socketsPerIp) return leave;
    leave();
    return null;
  }

  addressOf(request: IncomingMessage): string | null {
    return this.proxies.addressOf(request);
  }

  /** From now on nobody is let in. */
  close(): void {
    this.isClosing = true;
  }

  /** Native clients send no origin; every browser does, and pages cannot forge it (RFC 6455 §10.2). */
  private isKnownOrigin(origin: string | undefined): boolean {
    return origin === undefined || origin === this.ownOrigin || this.http.corsOrigins.includes(origin);
  }

  private networkOf(request: IncomingMessage): string {
    return networkOf(this.addressOf(request));
  }
}
