import { DomainError } from '@guildhall/kernel/domain-error';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from '../../observability/logger';
import { LOGGER } from '../../observability/logger.token';
import { MailErrorCode } from '../mail-error-code';
import { UnsubscribeLinks } from './unsubscribe-links';
import { UnsubscribeTargets } from './unsubscribe-targets';

/** Does what an unsubscribe link asks for. */
@Injectable()
export class Unsubscribe {
  constructor(
    private readonly links: UnsubscribeLinks,
    private readonly targets: UnsubscribeTargets,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** @throws DomainError `UNSUBSCRIBE_LINK_INVALID` */
  async assertValid(token: string): Promise<void> {
    await this.links.open(token);
  }

  /** @throws DomainError `UNSUBSCRIBE_LINK_INVALID` */
  async run(token: string): Promise<void> {
    const { userId, category } = await this.links.open(token);
    const target = this.targets.find(category);
    if (!target)
      throw new DomainError(
        MailErrorCode.UnsubscribeLinkInvalid,
        'gone',
        'There are no mails of this kind any more.',
      );
    await target.unsubscribe(userId);
    this.logger.info({ userId, category }, 'unsubscribed by a link');
  }
}
