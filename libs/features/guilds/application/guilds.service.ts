import type { UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { cutPage, type Page, type PageRequest } from '@guildhall/kernel/page';
import { Database, type Queryable } from '@guildhall/platform/database/database';
import { SearchGate } from '@guildhall/platform/database/search-gate';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import type { Guild, JoinPolicy } from '../contract/guild';
import type { Activity } from '../contract/guild-activity';
import { GuildErrorCode } from '../contract/guild-error-code';
import { guildNotFound } from '../domain/guild-errors';
import { searchWords } from '../domain/search-words';
import type { Standing } from '../domain/standing';
import { ActivityRepository } from '../persistence/activity.repository';
import { findGuilds, type GuildKey, type GuildSort } from '../persistence/find-guilds';
import { findGuildStats, type GuildStats } from '../persistence/guild-stats';
import { type Membership, type MembershipKey, MembersRepository } from '../persistence/members.repository';
import { type Transfer, TransfersRepository } from '../persistence/transfers.repository';
import { type WaitingPlace, WaitlistRepository } from '../persistence/waitlist.repository';
import { GuildAccess } from './guild-access';

const STATS_DAYS_MS = 30 * 24 * 3_600_000;

export interface GuildSearch {
  readonly q?: string;
  readonly slug?: string;
  readonly joinPolicy?: JoinPolicy;
  readonly hasFreeSeats?: boolean;
  /** By relevance when there are words, newest first when not. */
  readonly sort?: GuildSort;
}

export interface GuildPage extends Page<Guild> {
  /** Only the newest of very many matches were ranked: older ones are in no page. */
  readonly bounded: boolean;
}

/** How the caller stands to a guild. */
export interface OwnStanding {
  readonly standing: Standing;
  readonly place: WaitingPlace | null;
  /** The ownership, when it is on offer to them. */
  readonly transfer: Transfer | null;
}

/** What guilds there are and what is in them, as far as the caller may see it. */
@Injectable()
export class GuildsService {
  constructor(
    private readonly access: GuildAccess,
    private readonly members: MembersRepository,
    private readonly waitlist: WaitlistRepository,
    private readonly transfers: TransfersRepository,
    private readonly activity: ActivityRepository,
    private readonly gate: SearchGate,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `GUILD_NOT_FOUND` */
  async get(ctx: UserContext, guildId: string): Promise<Guild> {
    return (await this.access.demand(ctx, guildId, 'read')).guild;
  }

  /**
   * Makes sure that the caller acts in the guild's name, and that nobody deletes it before the transaction ends.
   *
   * @throws DomainError `GUILD_NOT_FOUND`, `GUILD_PERMISSION_MISSING`
   */
  async holdAsLeader(ctx: UserContext, tx: Transaction, guildId: string): Promise<void> {
    await this.access.demandHeld(ctx, tx, guildId, 'represent');
  }

  /** Guilds that are listed: public ones, without those that have banned the caller. @throws DomainError `GUILD_SEARCH_BUSY` */
  async search(
    ctx: UserContext,
    search: GuildSearch,
    { limit, after }: PageRequest<GuildKey>,
    encode: (key: GuildKey) => string,
  ): Promise<GuildPage> {
    const query = search.q === undefined ? null : searchWords(search.q);
    if (search.q !== undefined && query === null) return { items: [], nextCursor: null, bounded: false };
    const filter = {
      query,
      slug: search.slug ?? null,
      joinPolicy: search.joinPolicy ?? null,
      hasFreeSeats: search.hasFreeSeats ?? null,
      sort: search.sort ?? (query === null ? 'newest' : 'relevance'),
    };
    const rows = await this.gate.run(GuildErrorCode.SearchBusy, () =>
      findGuilds(this.database, ctx.userId, filter, limit + 1, after),
    );
    const page = cutPage(rows, limit, ({ rank, id }) => ({ rank, id }), encode);
    return { ...page, bounded: rows[0]?.bounded ?? false };
  }

  /** The caller's guilds, newest joined first. */
  async listMine(
    { userId }: UserContext,
    { limit, after }: PageRequest<MembershipKey>,
    encode: (key: MembershipKey) => string,
  ): Promise<Page<Membership>> {
    const rows = await this.members.findGuildsOf(this.database, userId, limit + 1, after);
    return cutPage(
      rows,
      limit,
      ({ joinedAt, guild }) => ({ joinedAt: joinedAt.toISOString(), guildId: guild.id }),
      encode,
    );
  }

  /**
   * Who is a member at this moment, for features whose own memberships follow a guild's. Nobody is once it is deleted.
   *
   * @param among whom to look at; `null` for everybody
   */
  findMemberIds(source: Queryable, guildId: string, among: readonly string[] | null): Promise<string[]> {
    return this.members.findIds(source, guildId, among);
  }

  /** @throws DomainError `GUILD_NOT_FOUND` */
  async standing(ctx: UserContext, guildId: string): Promise<OwnStanding> {
    const { standing } = await this.access.open(ctx, guildId);
    const [place, transfer] = await Promise.all([
      this.waitlist.findPlace(this.database, guildId, ctx.userId),
      this.transfers.findFor(this.database, guildId, ctx.userId),
    ]);
    return { standing, place: place ?? null, transfer: transfer ?? null };
  }

  /** @throws DomainError `GUILD_NOT_FOUND` */
  async stats(ctx: UserContext, guildId: string): Promise<GuildStats> {
    await this.access.demand(ctx, guildId, 'read');
    const since = new Date(this.clock.now().getTime() - STATS_DAYS_MS);
    const stats = await findGuildStats(this.database, guildId, since);
    if (!stats) throw guildNotFound();
    return stats;
  }

  /** Newest first. @throws DomainError `GUILD_NOT_FOUND`, `GUILD_PERMISSION_MISSING` */
  async listActivity(
    ctx: UserContext,
    guildId: string,
    { limit, after }: PageRequest<string>,
    encode: (id: string) => string,
  ): Promise<Page<Activity>> {
    await this.access.demand(ctx, guildId, 'read-activity');
    const rows = await this.activity.findPage(this.database, guildId, limit + 1, after);
    return cutPage(rows, limit, ({ id }) => id, encode);
  }
}
