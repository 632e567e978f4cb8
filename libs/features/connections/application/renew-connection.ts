import { setTimeout as pause } from 'node:timers/promises';
import { Clock } from '@guildhall/kernel/clock';
import { Database } from '@guildhall/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { Connection } from '../domain/connection';
import { connectionNotFound, needsReauth, providerUnavailable } from '../domain/connection-errors';
import { ConnectionsRepository } from '../persistence/connections.repository';
import { RenewalsRepository } from '../persistence/renewals.repository';
import { ConfiguredProviders } from './configured-providers';
import { RenewalCall } from './renewal-call';

const LOOK_AGAIN_MS = 100;
/** Somebody who waits for another's call does so for as long as that may take. */
const LOOKS = 120;

/** Gets new tokens for a connection: one call to the provider, however many callers and nodes want it at once. */
@Injectable()
export class RenewConnection {
  /** Callers of this process share one; between processes the lease decides. */
  private readonly underWay = new Map<string, Promise<Connection>>();

  constructor(
    private readonly providers: ConfiguredProviders,
    private readonly renewals: RenewalsRepository,
    private readonly connections: ConnectionsRepository,
    private readonly call: RenewalCall,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * @param seen the connection whose tokens are too old; when there are newer ones already, the provider is not asked
   * @returns the connection with its new tokens
   * @throws DomainError `CONNECTION_NEEDS_REAUTH`, `CONNECTION_PROVIDER_UNAVAILABLE`, `CONNECTION_NOT_CONFIGURED`,
   *   `CONNECTION_NOT_FOUND` when it was taken away meanwhile
   */
  run(seen: Connection): Promise<Connection> {
    const key = `${seen.id}/${seen.tokenVersion}`;
    const known = this.underWay.get(key);
    if (known) return known;
    const renewal = this.renew(seen).finally(() => this.underWay.delete(key));
    this.underWay.set(key, renewal);
    return renewal;
  }

  private async renew(seen: Connection): Promise<Connection> {
    const provider = this.providers.get(seen.provider);
    for (let look = 0; look < LOOKS; look++) {
      const tokens = await this.renewals.lease(this.database, seen, this.clock.now());
      if (tokens) await this.call.make(provider, seen, tokens);
      const current = await this.connections.find(this.database, seen.id);
      if (!current) throw connectionNotFound();
      if (current.storedStatus === 'needs_reauth') throw needsReauth();
      if (current.tokenVersion !== seen.tokenVersion) return current;
      this.assertNotBackingOff(current);
      if (!(await this.renewals.isFree(this.database, seen.id))) await pause(LOOK_AGAIN_MS);
    }
    throw providerUnavailable(1);
  }

  private assertNotBackingOff({ retryAt }: Connection): void {
    const waitMs = retryAt ? retryAt.getTime() - this.clock.now().getTime() : 0;
    if (waitMs > 0) throw providerUnavailable(waitMs / 1000);
  }
}
