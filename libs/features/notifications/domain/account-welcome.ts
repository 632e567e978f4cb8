import type { Locale } from '@guildhall/features/users/contract/user';
import { defineNotification, type NotificationText } from '../contract/notification-type';
import { QUIET } from '../contract/wording';

/** Nothing but the user, who is part of every notification. */
export class AccountWelcomePayload {}

const TEXTS: Readonly<Record<Locale, NotificationText>> = {
  en: {
    title: 'Welcome to Guildhall',
    body: 'Your account is ready. Complete your profile, then find a guild or a job.',
  },
  ar: {
    title: 'مرحبًا بك في Guildhall',
    body: 'حسابك جاهز. أكمل ملفك الشخصي، ثم ابحث عن نقابة أو وظيفة.',
  },
};

/** The first thing in a new user's list. Only there: who has just registered needs no push, and gets a mail already. */
export const accountWelcome = defineNotification({
  type: 'account.welcome',
  title: { en: 'Welcome', ar: 'الترحيب' },
  payload: AccountWelcomePayload,
  defaults: QUIET,
  render: (locale) => TEXTS[locale],
});
