import {
  defineNotification,
  type NotificationText,
} from '@guildhall/features/notifications/contract/notification-type';
import { MAILED } from '@guildhall/features/notifications/contract/wording';
import type { Locale } from '@guildhall/features/users/contract/user';
import { IsIn, IsInt, IsISO8601, IsUUID } from 'class-validator';
import { CONNECTION_PROVIDERS, type ConnectionProvider, PROVIDER_TITLES } from './provider';

/** Where an app shows its user's connections. */
const LINK = '/settings/connections';

export class ConnectionLost {
  @IsUUID()
  connectionId!: string;

  @IsIn(CONNECTION_PROVIDERS)
  provider!: ConnectionProvider;

  /** Which set of tokens it was: connected anew and lost again is worth telling again. */
  @IsInt()
  tokenVersion!: number;
}

const LOST: Readonly<Record<Locale, (title: string) => Omit<NotificationText, 'link'>>> = {
  en: (title) => ({
    title: `Connect ${title} again`,
    body: `${title} does not let us in any more. Sign in there once more to keep your account connected.`,
  }),
  ar: (title) => ({
    title: `أعد ربط حسابك في ${title}`,
    body: `لم يعد ${title} يسمح لنا بالدخول. سجّل الدخول إليه مرة أخرى ليبقى حسابك مرتبطًا.`,
  }),
};

/** Only the person can renew the grant. */
export const connectionNeedsReauth = defineNotification({
  type: 'connections.needs-reauth',
  title: { en: 'A connection was lost', ar: 'انقطاع ربط حساب' },
  payload: ConnectionLost,
  defaults: MAILED,
  render: (locale, { provider }) => ({ ...LOST[locale](PROVIDER_TITLES[provider]), link: LINK }),
});

export class ConnectionEnding {
  @IsUUID()
  connectionId!: string;

  @IsIn(CONNECTION_PROVIDERS)
  provider!: ConnectionProvider;

  @IsISO8601()
  endsAt!: string;
}

const ENDING: Readonly<Record<Locale, (title: string, day: string) => Omit<NotificationText, 'link'>>> = {
  en: (title, day) => ({
    title: `Your ${title} connection ends on ${day}`,
    body: `Sign in to ${title} once more before then, and it goes on without a gap.`,
  }),
  ar: (title, day) => ({
    title: `ينتهي ربط حسابك في ${title} يوم ${day}`,
    body: `سجّل الدخول إلى ${title} مرة أخرى قبل ذلك ليستمر الربط دون انقطاع.`,
  }),
};

/** The provider lets nobody but the person go on after a day that is known. */
export const connectionExpiring = defineNotification({
  type: 'connections.expiring',
  title: { en: 'A connection is about to end', ar: 'ربط حساب على وشك الانتهاء' },
  payload: ConnectionEnding,
  defaults: MAILED,
  render: (locale, { provider, endsAt }) => {
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(endsAt),
    );
    return { ...ENDING[locale](PROVIDER_TITLES[provider], day), link: LINK };
  },
});
