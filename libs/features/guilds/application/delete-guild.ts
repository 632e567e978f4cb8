import type { UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { DomainError } from '@guildhall/kernel/domain-error';
import { EditPrecondition } from '@guildhall/kernel/edit-precondition';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import { GuildCommitments } from '../contract/guild-commitments';
import { GuildErrorCode } from '../contract/guild-error-code';
import { GuildsRepository } from '../persistence/guilds.repository';
import { CloseGuild } from './close-guild';
import { GuildAccess } from './guild-access';

/** Hides a guild at once; the purge removes it later. */
@Injectable()
export class DeleteGuild {
  constructor(
    private readonly access: GuildAccess,
    private readonly guilds: GuildsRepository,
    private readonly closing: CloseGuild,
    private readonly commitments: GuildCommitments,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `GUILD_NOT_FOUND`, `GUILD_PERMISSION_MISSING`, `IF_MATCH_REQUIRED`, `IF_MATCH_STALE`, `GUILD_HAS_COMMITMENTS` */
  async run(ctx: UserContext, guildId: string, seen: EditPrecondition): Promise<void> {
    await this.access.demand(ctx, guildId, 'delete');
    const acceptable = seen.acceptableVersions();
    await this.unitOfWork.run(ctx, async (tx) => {
      if (!(await this.guilds.markDeleted(tx, guildId, acceptable, this.clock.now())))
        throw EditPrecondition.stale();
      await this.assertNothingOpen(tx, guildId);
      await this.closing.run(tx, guildId);
    });
  }

  private async assertNothingOpen(tx: Transaction, guildId: string): Promise<void> {
    const open: Record<string, number> = {};
    for (const commitment of this.commitments.all()) {
      const count = await commitment.countOpen(tx, guildId);
      if (count > 0) open[commitment.name] = count;
    }
    if (Object.keys(open).length === 0) return;
    throw new DomainError(
      GuildErrorCode.HasCommitments,
      'conflict',
      'The guild has open commitments. Finish or cancel them first.',
      { extensions: { open } },
    );
  }
}
