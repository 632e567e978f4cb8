import { GuildsService } from '@guildhall/features/guilds/application/guilds.service';
import { Clock } from '@guildhall/kernel/clock';
import { Ids } from '@guildhall/kernel/ids';
import type { Transaction } from '@guildhall/platform/database/transaction';
import {
  type DemoDataContributor,
  DemoDataContributors,
  type DemoWorld,
  idOf,
  personOf,
} from '@guildhall/platform/demo/demo-data';
import { Injectable } from '@nestjs/common';
import { DEMO_TALKS, type DemoTalk } from './demo-talk';
import { DemoTalkRepository } from './persistence/demo-talk.repository';
import { RoomMembersRepository } from './persistence/room-members.repository';
import { RoomsRepository } from './persistence/rooms.repository';

const MINUTE_MS = 60_000;
const DAYS_BEFORE = 7;

/** What the demo people talk about: in rooms of guilds, and two by two. */
@Injectable()
export class ChatDemoData implements DemoDataContributor {
  readonly name = 'chat';
  readonly order = 60;

  constructor(
    private readonly rooms: RoomsRepository,
    private readonly members: RoomMembersRepository,
    private readonly talk: DemoTalkRepository,
    private readonly guilds: GuildsService,
    private readonly clock: Clock,
    private readonly ids: Ids,
    contributors: DemoDataContributors,
  ) {
    contributors.register(this);
  }

  async seed(tx: Transaction, world: DemoWorld): Promise<void> {
    for (const talk of DEMO_TALKS) await this.seedTalk(tx, world, talk);
  }

  private async seedTalk(tx: Transaction, world: DemoWorld, talk: DemoTalk): Promise<void> {
    const begun = this.minutesAgo(DAYS_BEFORE * 24 * 60);
    const roomId =
      typeof talk.in === 'string'
        ? await this.roomOfGuild(tx, idOf(world, `guild:${talk.in}`), begun)
        : await this.directRoom(tx, world, talk.in, begun);
    const ids = talk.lines.map(() => this.ids.next());
    const messages = talk.lines.map(({ by, text, minutesAgo, answers }, index) => ({
      id: ids[index] as string,
      senderId: personOf(world, by),
      text,
      replyTo: answers === undefined ? null : (ids[answers - 1] as string),
      sentAt: this.minutesAgo(minutesAgo),
    }));
    await this.talk.say(tx, roomId, messages);
    const unread = Object.entries(talk.unread).map(
      ([name, count]) => [personOf(world, name), count] as const,
    );
    await this.talk.read(tx, roomId, new Map(unread));
  }

  /** It would come with the task that follows the guild, but after the commit: that finds it and its members there. */
  private async roomOfGuild(tx: Transaction, guildId: string, begun: Date): Promise<string> {
    const roomId = await this.rooms.lockOfGuild(tx, this.ids.next(), guildId, begun);
    if (roomId === undefined) throw new Error('A guild of the demo data has no room.');
    await this.members.add(tx, roomId, await this.guilds.findMemberIds(tx, guildId, null), begun);
    return roomId;
  }

  private async directRoom(
    tx: Transaction,
    world: DemoWorld,
    people: readonly [string, string],
    begun: Date,
  ): Promise<string> {
    const [first, second] = people.map((name) => personOf(world, name)).toSorted() as [string, string];
    const id = this.ids.next();
    await this.rooms.insertDirect(tx, id, [first, second], begun);
    return id;
  }

  private minutesAgo(minutes: number): Date {
    return new Date(this.clock.now().getTime() - minutes * MINUTE_MS);
  }
}
