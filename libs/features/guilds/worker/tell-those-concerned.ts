import { NotificationsService } from '@guildhall/features/notifications/application/notifications.service';
import type { NotificationType } from '@guildhall/features/notifications/contract/notification-type';
import { UsersService } from '@guildhall/features/users/application/users.service';
import { Database } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import type { TaskDefinition } from '@guildhall/platform/outbox/task';
import { TaskHandlers, type TaskRun } from '@guildhall/platform/outbox/task-handlers';
import { Injectable } from '@nestjs/common';
import type { OfGuild } from '../contract/guild.events';
import {
  type GuildNotice,
  guildDeletedNotice,
  joinRequestedNotice,
  ownershipOfferedNotice,
  ownershipTransferredNotice,
  partingNotice,
  requestDecidedNotice,
  roleChangedNotice,
  seatOfferedNotice,
  seatOfferLapsedNotice,
} from '../contract/guild.notifications';
import {
  TOLD_AT_ONCE,
  tellApplicantsOfDeletion,
  tellOfDecision,
  tellOfDeletion,
  tellOfLapse,
  tellOfOwnershipOffer,
  tellOfParting,
  tellOfRequest,
  tellOfRole,
  tellOfSeatOffer,
  tellOfTransfer,
} from '../contract/guild.tasks';
import { GuildsRepository } from '../persistence/guilds.repository';
import { MembersRepository } from '../persistence/members.repository';

const HOUR_MS = 3_600_000;

interface Telling {
  /** They are no members and not in line: a guild that is private is not there for them, nor is its name. */
  readonly outside?: boolean;
  /** For what somebody could do again and again. */
  readonly atMostHourly?: boolean;
}

/** Turns events of guilds into notifications of those whom they concern. */
@Injectable()
export class TellThoseConcerned {
  constructor(
    private readonly notifications: NotificationsService,
    private readonly users: UsersService,
    private readonly guilds: GuildsRepository,
    private readonly members: MembersRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly handlers: TaskHandlers,
  ) {
    this.on(tellOfSeatOffer, (run, { userId, guildId }) =>
      this.tell(run, [userId], seatOfferedNotice, guildId, {}),
    );
    this.on(tellOfLapse, (run, { userId, guildId }) =>
      this.tell(run, [userId], seatOfferLapsedNotice, guildId, {}),
    );
    this.on(tellOfRequest, async (run, { guildId }) =>
      this.tell(
        run,
        await this.members.findLeaders(this.database, guildId),
        joinRequestedNotice,
        guildId,
        {},
      ),
    );
    this.on(tellOfDecision, (run, { userId, guildId, outcome }) =>
      this.tell(
        run,
        [userId],
        requestDecidedNotice,
        guildId,
        { outcome },
        { outside: outcome === 'declined' },
      ),
    );
    this.on(tellOfRole, (run, { userId, guildId, role }) =>
      this.tell(run, [userId], roleChangedNotice, guildId, { role }),
    );
    this.on(tellOfParting, async (run, { userId, guildId, how, outside = false }) => {
      // Who leaves knows it, and who is erased cannot be told.
      if (how === 'removed' || how === 'banned')
        await this.tell(run, [userId], partingNotice, guildId, { how }, { outside });
    });
    this.on(tellOfOwnershipOffer, (run, { userId, guildId }) =>
      this.tell(run, [userId], ownershipOfferedNotice, guildId, {}, { atMostHourly: true }),
    );
    this.on(tellOfTransfer, (run, { fromUserId, guildId }) =>
      this.tell(run, [fromUserId], ownershipTransferredNotice, guildId, {}),
    );
    this.on(tellApplicantsOfDeletion, (run, { userIds, guildId, outside = false }) =>
      this.tell(run, userIds, guildDeletedNotice, guildId, {}, { outside }),
    );
    this.on(tellOfDeletion, (run, { guildId }) => this.tellEverybody(run, guildId));
  }

  private on<Payload extends OfGuild>(
    task: TaskDefinition<Payload>,
    handle: (run: TaskRun, payload: Payload) => Promise<void>,
  ): void {
    this.handlers.register(task, { handle: (payload, run) => handle(run, payload) });
  }

  private async tell<Payload extends GuildNotice>(
    run: TaskRun,
    userIds: readonly string[],
    type: NotificationType<Payload>,
    guildId: string,
    more: Omit<Payload, keyof GuildNotice>,
    { outside = false, atMostHourly = false }: Telling = {},
  ): Promise<void> {
    const guild = await this.guilds.findName(this.database, guildId);
    // Purged meanwhile: there is nothing to tell of any more.
    if (!guild) return;
    const guildName = outside && guild.visibility === 'private' ? '' : guild.name;
    const payload = { ...more, guildId, guildName, source: run.taskId } as unknown as Payload;
    const there = await this.stillThere(userIds);
    await this.unitOfWork.run(run.context, async (tx) => {
      await this.notifyAll(
        tx,
        there,
        type,
        payload,
        atMostHourly ? { dedupeOn: { guildId }, dedupeWindowMs: HOUR_MS } : {},
      );
      await run.completeIn(tx);
    });
  }

  /** A guild may have thousands of members: they are told in portions, and whoever was told is not told again by a second run. */
  private async tellEverybody(run: TaskRun, guildId: string): Promise<void> {
    const guild = await this.guilds.findName(this.database, guildId);
    if (!guild) return;
    const payload = { guildId, guildName: guild.name, source: run.taskId };
    let after: string | null = null;
    do {
      const userIds: string[] = await this.members.nextUserIds(this.database, guildId, after, TOLD_AT_ONCE);
      const others = await this.stillThere(userIds.filter((userId) => userId !== run.context.userId));
      await this.unitOfWork.run(run.context, (tx) => this.notifyAll(tx, others, guildDeletedNotice, payload));
      after = userIds.length < TOLD_AT_ONCE ? null : (userIds.at(-1) ?? null);
    } while (after !== null && !run.signal.aborted);
    run.signal.throwIfAborted();
  }

  private async stillThere(userIds: readonly string[]): Promise<string[]> {
    const found = await Promise.all(userIds.map((userId) => this.users.find(userId)));
    return found.flatMap((user) => (user ? [user.id] : []));
  }

  private async notifyAll<Payload extends GuildNotice>(
    tx: Transaction,
    userIds: readonly string[],
    type: NotificationType<Payload>,
    payload: Payload,
    deduplication: { readonly dedupeOn?: object; readonly dedupeWindowMs?: number } = {},
  ): Promise<void> {
    for (const userId of userIds)
      await this.notifications.notify(tx, { userId, type, payload, ...deduplication });
  }
}
