import type { UserContext } from '@guildhall/kernel/actor-context';
import { Database, type Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import { guildNotFound, permissionMissing } from '../domain/guild-errors';
import { type Acting, type GuildAction, may, maySee } from '../domain/permissions';
import { relationOf } from '../domain/standing';
import { GuildsRepository, type GuildView } from '../persistence/guilds.repository';

/** A guild that the caller may see, and as whom they act in it. */
export interface OpenGuild extends GuildView {
  readonly acting: Acting;
}

/** The door of every use case: which guilds are there for the caller, and what they may do in them. */
@Injectable()
export class GuildAccess {
  constructor(
    private readonly guilds: GuildsRepository,
    private readonly database: Database,
  ) {}

  /** @throws DomainError `GUILD_NOT_FOUND` for a guild that is not there for the caller */
  async open(ctx: UserContext, guildId: string, source: Queryable = this.database): Promise<OpenGuild> {
    const view = await this.guilds.findView(source, guildId, ctx.userId);
    if (!view) throw guildNotFound();
    const acting = { ...relationOf(view.standing), accountRole: ctx.role };
    if (!maySee(view.guild, acting)) throw guildNotFound();
    return { ...view, acting };
  }

  /** @throws DomainError `GUILD_NOT_FOUND`, `GUILD_PERMISSION_MISSING` */
  async demand(
    ctx: UserContext,
    guildId: string,
    action: GuildAction,
    source?: Queryable,
  ): Promise<OpenGuild> {
    const open = await this.open(ctx, guildId, source);
    if (!may(action, open.acting)) throw permissionMissing();
    return open;
  }

  /**
   * {@link demand} of a guild that nobody edits or deletes before the transaction ends.
   *
   * @throws DomainError `GUILD_NOT_FOUND`, `GUILD_PERMISSION_MISSING`
   */
  async demandHeld(
    ctx: UserContext,
    tx: Transaction,
    guildId: string,
    action: GuildAction,
  ): Promise<OpenGuild> {
    if (!(await this.guilds.hold(tx, guildId))) throw guildNotFound();
    return this.demand(ctx, guildId, action, tx);
  }
}
