import { blocks, button, type Link, list, type ListItem, paragraph, quote } from './mail-content';
import { phrase, sentence } from './phrase';
import type { Template } from './template';

export interface NotificationModel {
  readonly displayName: string;
  /** On one line, in the reader's language; also the subject. */
  readonly title: string;
  /** What there is to know, in the reader's language; may have several lines. */
  readonly body?: string;
  readonly action?: Link;
  /** Absent when this cannot be switched off. */
  readonly unsubscribeUrl?: string;
}

export const notification: Template<NotificationModel> = {
  en: ({ displayName, title, body, action, unsubscribeUrl }, { name }) => ({
    subject: title,
    preview: body?.split('\n')[0] ?? title,
    heading: sentence(title),
    blocks: blocks(
      paragraph(phrase`Hello ${displayName},`),
      body ? quote(body) : paragraph(phrase`There is news for you at ${name}.`),
      action && button(action, 'If the button does not work, open this address:'),
    ),
    reason: phrase`You get this mail because your settings at ${name} ask for notifications by e-mail.`,
    links: stopLink('Stop mails like this', unsubscribeUrl),
  }),
  ar: ({ displayName, title, body, action, unsubscribeUrl }, { name }) => ({
    subject: title,
    preview: body?.split('\n')[0] ?? title,
    heading: sentence(title),
    blocks: blocks(
      paragraph(phrase`مرحبًا ${displayName}،`),
      body ? quote(body) : paragraph(phrase`لديك جديد في ${name}.`),
      action && button(action, 'إذا لم يعمل الزر فافتح هذا العنوان:'),
    ),
    reason: phrase`وصلتك هذه الرسالة لأن إعداداتك في ${name} تطلب الإشعارات عبر البريد الإلكتروني.`,
    links: stopLink('إيقاف مثل هذه الرسائل', unsubscribeUrl),
  }),
};

function stopLink(label: string, url: string | undefined): Link[] {
  return url === undefined ? [] : [{ label, url }];
}

export interface DigestModel {
  readonly displayName: string;
  /** In the reader's language, most important first. */
  readonly items: readonly ListItem[];
  /** More than the listed ones. */
  readonly moreCount?: number;
  readonly homeUrl: string;
  readonly unsubscribeUrl: string;
}

export const digest: Template<DigestModel> = {
  en: ({ displayName, items, moreCount = 0, homeUrl, unsubscribeUrl }, { name }) => ({
    subject: `What you missed at ${name}`,
    preview: items[0]?.title ?? 'Your summary',
    heading: phrase`What you missed`,
    blocks: blocks(
      paragraph(phrase`Hello ${displayName}, this happened since you were here:`),
      list(items),
      moreCount > 0 && paragraph(phrase`And more: ${moreCount}.`),
      button({ label: `Open ${name}`, url: homeUrl }, 'If the button does not work, open this address:'),
    ),
    reason: phrase`You get this summary because your settings at ${name} ask for it.`,
    links: [{ label: 'Stop these summaries', url: unsubscribeUrl }],
  }),
  ar: ({ displayName, items, moreCount = 0, homeUrl, unsubscribeUrl }, { name }) => ({
    subject: `ما فاتك في ${name}`,
    preview: items[0]?.title ?? 'ملخصك',
    heading: phrase`ما فاتك`,
    blocks: blocks(
      paragraph(phrase`مرحبًا ${displayName}، هذا ما حدث منذ زيارتك الأخيرة:`),
      list(items),
      moreCount > 0 && paragraph(phrase`وغير ذلك: ${moreCount}.`),
      button({ label: `فتح ${name}`, url: homeUrl }, 'إذا لم يعمل الزر فافتح هذا العنوان:'),
    ),
    reason: phrase`يصلك هذا الملخص لأن إعداداتك في ${name} تطلبه.`,
    links: [{ label: 'إيقاف هذه الملخصات', url: unsubscribeUrl }],
  }),
};
