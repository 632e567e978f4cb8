import { UnsubscribeTargets } from '@guildhall/platform/mail/unsubscribe/unsubscribe-targets';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { PreferencesService } from './preferences.service';
import { NotificationTypes } from '../contract/notification-type';
import { unsubscribeCategory } from '../domain/unsubscribe-category';

/** Lets the link in a mail switch off mails of that type. */
@Injectable()
export class UnsubscribeFromTypes implements OnApplicationBootstrap {
  constructor(
    private readonly targets: UnsubscribeTargets,
    private readonly types: NotificationTypes,
    private readonly preferences: PreferencesService,
  ) {}

  /** By now every feature has registered its types. */
  onApplicationBootstrap(): void {
    for (const type of this.types.all())
      this.targets.register({
        category: unsubscribeCategory(type.type),
        unsubscribe: (userId) => this.preferences.switchOffEmail(userId, type),
      });
  }
}
