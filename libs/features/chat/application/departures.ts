import { Announcements } from '@guildhall/platform/redis/announcements';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Place } from '../persistence/room-members.repository';

/** Topic on which processes tell each other who has left which room. */
const DEPARTED = 'rooms-departed';

/** Tells every process whose connections have to leave a room. At most once: a sweep finds what was not heard. */
@Injectable()
export class Departures implements OnModuleInit {
  private readonly listeners: Array<(places: readonly Place[]) => void> = [];

  constructor(private readonly announcements: Announcements) {}

  onModuleInit(): void {
    this.announcements.listen(DEPARTED, (message) => this.tell(JSON.parse(message) as Place[]));
  }

  listen(listener: (places: readonly Place[]) => void): void {
    this.listeners.push(listener);
  }

  /** Call after the commit that ended the memberships. */
  async announce(places: readonly Place[]): Promise<void> {
    if (places.length === 0) return;
    this.tell(places);
    await this.announcements.announce(DEPARTED, JSON.stringify(places));
  }

  private tell(places: readonly Place[]): void {
    for (const listener of this.listeners) listener(places);
  }
}
