import type { UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { DomainError } from '@guildhall/kernel/domain-error';
import { EditPrecondition } from '@guildhall/kernel/edit-precondition';
import { Database } from '@guildhall/platform/database/database';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import type { ChannelChoice } from '../contract/notification';
import { NotificationErrorCode } from '../contract/notification-error-code';
import { type NotificationType, NotificationTypes } from '../contract/notification-type';
import { effectiveChoice, type Preferences, switchesOffEssential } from '../domain/preferences';
import { PreferencesRepository } from '../persistence/preferences.repository';

/** What applies to a user: every type with the channels they get it over. */
export interface EffectivePreferences extends Pick<Preferences, 'quietHours' | 'version'> {
  readonly types: ReadonlyArray<{ readonly type: NotificationType; readonly choice: ChannelChoice }>;
}

/** How people want to be told. */
@Injectable()
export class PreferencesService {
  constructor(
    private readonly repository: PreferencesRepository,
    private readonly types: NotificationTypes,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async get(userId: string): Promise<EffectivePreferences> {
    return this.effective(await this.repository.find(this.database, userId));
  }

  /**
   * Puts the caller's preferences in the place of those they have seen. Types that are left out are as they are by
   * default.
   *
   * @throws DomainError `IF_MATCH_REQUIRED`, `IF_MATCH_STALE`, `NOTIFICATION_TYPE_UNKNOWN`, `NOTIFICATION_TYPE_ESSENTIAL`
   */
  replace(
    ctx: UserContext,
    wanted: Omit<Preferences, 'version'>,
    seen: EditPrecondition,
  ): Promise<EffectivePreferences> {
    const acceptable = seen.acceptableVersions();
    return this.unitOfWork.run(ctx, async (tx) => {
      const { version: present } = await this.repository.find(tx, ctx.userId);
      seen.demand(present);
      for (const [type, choice] of Object.entries(wanted.choices)) this.assertAllowed(type, choice);
      const version = await this.repository.replace(tx, ctx.userId, wanted, acceptable, this.clock.now());
      if (version === undefined) throw EditPrecondition.stale();
      return this.effective({ ...wanted, version });
    });
  }

  /**
   * For the link in a mail: no more mails of this type. Never stale, because whoever clicks has seen no version.
   * Does nothing for essential types, which carry no such link.
   */
  async switchOffEmail(userId: string, { type, defaults, essential }: NotificationType): Promise<void> {
    if (essential) return;
    await this.repository.switchOffEmail(this.database, userId, type, defaults, this.clock.now());
  }

  private assertAllowed(name: string, choice: ChannelChoice): void {
    const type = this.types.find(name);
    if (!type)
      throw new DomainError(
        NotificationErrorCode.TypeUnknown,
        'refused',
        `There is no notification type ${name}. The types are those that reading the preferences lists.`,
      );
    if (switchesOffEssential(type, choice))
      throw new DomainError(
        NotificationErrorCode.TypeEssential,
        'refused',
        `Notifications of type ${name} are about the safety of your account and cannot be switched off.`,
      );
  }

  private effective(preferences: Preferences): EffectivePreferences {
    return {
      types: this.types.all().map((type) => ({ type, choice: effectiveChoice(preferences, type) })),
      quietHours: preferences.quietHours,
      version: preferences.version,
    };
  }
}
