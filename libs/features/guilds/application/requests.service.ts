import type { UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { DomainError } from '@guildhall/kernel/domain-error';
import { Ids } from '@guildhall/kernel/ids';
import { cutPage, type Page, type PageRequest } from '@guildhall/kernel/page';
import { AuditTrail } from '@guildhall/platform/audit/audit-trail';
import { Database } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { freePlaces } from '@guildhall/platform/scarcity/allotment';
import { Allotments } from '@guildhall/platform/scarcity/allotments';
import { Injectable } from '@nestjs/common';
import { GuildErrorCode } from '../contract/guild-error-code';
import { joinRequested, requestDecided, type RequestOutcome } from '../contract/guild.events';
import { alreadyMember, guildNotFound } from '../domain/guild-errors';
import { MembersRepository } from '../persistence/members.repository';
import { type JoinRequest, RequestsRepository } from '../persistence/requests.repository';
import { WaitlistRepository } from '../persistence/waitlist.repository';
import { AdmitMember } from './admit-member';
import { GuildAccess } from './guild-access';

/** Asking, withdrawing and asking again is told to officers once in this time. */
const QUIET_MS = 3_600_000;

export type Decision = 'approve' | 'decline';

/** Asking to join, and deciding on it. */
@Injectable()
export class RequestsService {
  constructor(
    private readonly access: GuildAccess,
    private readonly admit: AdmitMember,
    private readonly allotments: Allotments,
    private readonly requests: RequestsRepository,
    private readonly waitlist: WaitlistRepository,
    private readonly members: MembersRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Asks to join. Asking again is the same request. The caller has found that asking is the way in. */
  async ask(ctx: UserContext, guildId: string, message: string): Promise<JoinRequest> {
    const { userId } = ctx;
    return this.unitOfWork.run(ctx, async (tx) => {
      const id = this.ids.next();
      const createdAt = this.clock.now();
      const quietSince = new Date(createdAt.getTime() - QUIET_MS);
      // Whoever admits or bans them at the same time holds it too: no request is left beside a membership or a ban.
      if (!(await this.allotments.lockIfThere(tx, guildId))) throw guildNotFound();
      const request = { id, guildId, userId, message, createdAt };
      const inserted = await this.requests.insert(tx, request, quietSince);
      if (inserted?.announced) tx.publish(joinRequested, { guildId, userId, requestId: id });
      const pending = await this.requests.findPending(tx, guildId, userId);
      if (!pending) throw (await this.members.find(tx, guildId, userId)) ? alreadyMember() : guildNotFound();
      return pending;
    });
  }

  /** Pending ones, oldest first. @throws DomainError `GUILD_NOT_FOUND`, `GUILD_PERMISSION_MISSING` */
  async list(
    ctx: UserContext,
    guildId: string,
    { limit, after }: PageRequest<string>,
    encode: (id: string) => string,
  ): Promise<Page<JoinRequest>> {
    await this.access.demand(ctx, guildId, 'decide-requests');
    const rows = await this.requests.findPage(this.database, guildId, limit + 1, after);
    return cutPage(rows, limit, ({ id }) => id, encode);
  }

  /** Takes back the caller's own request, also of a guild that is not there for them any more. @throws DomainError `GUILD_NOT_FOUND`, `GUILD_REQUEST_NOT_FOUND` */
  async withdraw(ctx: UserContext, guildId: string, id: string): Promise<void> {
    const withdrawn = await this.unitOfWork.run(ctx, (tx) =>
      this.requests.withdraw(tx, guildId, id, ctx.userId, this.clock.now()),
    );
    if (withdrawn) return;
    await this.access.open(ctx, guildId);
    throw requestNotFound();
  }

  /**
   * Lets somebody in, or not. Approved when the guild is full, they go to the end of the waiting list.
   *
   * @throws DomainError `GUILD_NOT_FOUND`, `GUILD_PERMISSION_MISSING`, `GUILD_REQUEST_NOT_FOUND`, `GUILD_REQUEST_DECIDED`,
   *   `GUILD_ALREADY_MEMBER`
   */
  async decide(
    ctx: UserContext,
    guildId: string,
    id: string,
    decision: Decision,
  ): Promise<{ request: JoinRequest; outcome: RequestOutcome }> {
    await this.access.demand(ctx, guildId, 'decide-requests');
    const request = await this.requests.find(this.database, guildId, id);
    if (!request) throw requestNotFound();
    const state = decision === 'approve' ? 'approved' : 'declined';
    const { userId } = request;
    return this.unitOfWork.run(ctx, async (tx) => {
      const seats = await this.allotments.lock(tx, guildId);
      if (!(await this.requests.decide(tx, request, state, ctx.userId, this.clock.now())))
        throw requestDecidedAlready();
      const outcome =
        decision === 'decline'
          ? 'declined'
          : await this.seatOrQueue(tx, guildId, userId, freePlaces(seats) > 0);
      await this.audit.record(tx, {
        action: `guild.request-${state}`,
        targetType: 'guild',
        targetId: guildId,
        details: { userId, outcome },
      });
      tx.publish(requestDecided, { guildId, userId, requestId: id, outcome });
      return { request: { ...request, state }, outcome };
    });
  }

  private async seatOrQueue(
    tx: Transaction,
    guildId: string,
    userId: string,
    hasRoom: boolean,
  ): Promise<RequestOutcome> {
    if (hasRoom) {
      const admittedBy = tx.context.userId ?? undefined;
      await this.admit.run(tx, { guildId, userId, seat: 'free', ...(admittedBy ? { admittedBy } : {}) });
      return 'seated';
    }
    const isNew = await this.waitlist.insert(tx, guildId, userId, this.clock.now());
    if (isNew || (await this.waitlist.findPlace(tx, guildId, userId))) return 'waiting';
    throw (await this.members.find(tx, guildId, userId)) ? alreadyMember() : guildNotFound();
  }
}

function requestNotFound(): DomainError {
  return new DomainError(GuildErrorCode.RequestNotFound, 'not-found', 'There is no such pending request.');
}

function requestDecidedAlready(): DomainError {
  return new DomainError(
    GuildErrorCode.RequestDecided,
    'conflict',
    'This request was decided or withdrawn before.',
  );
}
