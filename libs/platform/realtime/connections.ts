import { Injectable } from '@nestjs/common';
import type { Connection } from './connection';

/** Who is connected to this process. */
@Injectable()
export class Connections {
  private readonly byId = new Map<string, Connection>();
  private readonly byUser = new Map<string, Set<Connection>>();

  add(connection: Connection): void {
    this.byId.set(connection.id, connection);
    const own = this.byUser.get(connection.userId);
    if (own) own.add(connection);
    else this.byUser.set(connection.userId, new Set([connection]));
  }

  remove(connection: Connection): void {
    this.byId.delete(connection.id);
    const own = this.byUser.get(connection.userId);
    own?.delete(connection);
    if (own?.size === 0) this.byUser.delete(connection.userId);
  }

  all(): Iterable<Connection> {
    return this.byId.values();
  }

  get size(): number {
    return this.byId.size;
  }

  of(userId: string): ReadonlySet<Connection> {
    return this.byUser.get(userId) ?? new Set();
  }
}
