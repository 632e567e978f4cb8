import type { User } from '@guildhall/features/users/contract/user';
import { HttpConfig } from '@guildhall/platform/config/http.config';
import type { OutgoingMail } from '@guildhall/platform/mail/outgoing-mail';
import { MailTemplates } from '@guildhall/platform/mail/templates/mail-templates';
import { UnsubscribeLinks } from '@guildhall/platform/mail/unsubscribe/unsubscribe-links';
import { Injectable } from '@nestjs/common';
import type { NotificationType } from '../contract/notification-type';
import { unsubscribeCategory } from '../domain/unsubscribe-category';
import type { OpenDelivery } from '../persistence/deliveries.repository';

const OPEN = { en: 'Open', ar: 'فتح' } as const;

/** Writes a notification as a mail. */
@Injectable()
export class NotificationLetter {
  constructor(
    private readonly templates: MailTemplates,
    private readonly links: UnsubscribeLinks,
    private readonly http: HttpConfig,
  ) {}

  async write(
    { id: deliveryId, notification }: OpenDelivery,
    type: NotificationType,
    { id: userId, email, displayName, locale }: User,
  ): Promise<OutgoingMail> {
    const { title, body, link } = type.text(locale, notification.payload);
    const unsubscribeUrl = type.essential
      ? undefined
      : await this.links.url({ userId, category: unsubscribeCategory(type.type) });
    const rendered = this.templates.render('notification', locale, {
      displayName,
      title,
      body,
      ...(link === undefined
        ? {}
        : { action: { label: OPEN[locale], url: `${this.http.publicUrl}${link}` } }),
      ...(unsubscribeUrl === undefined ? {} : { unsubscribeUrl }),
    });
    return {
      ...rendered,
      // The delivery's and not the task's, so that a replayed dead letter is the same mail too.
      messageId: `notification.${deliveryId}`,
      to: { address: email, name: displayName },
      essential: type.essential,
      ...(unsubscribeUrl === undefined ? {} : { unsubscribeUrl }),
    };
  }
}
