/** Languages that mail is written in. Users' locales are a subset. */
export const MAIL_LANGUAGES = ['en', 'ar'] as const;

export type MailLanguage = (typeof MAIL_LANGUAGES)[number];

export const DIRECTION: Readonly<Record<MailLanguage, 'ltr' | 'rtl'>> = { en: 'ltr', ar: 'rtl' };

/** `24 hours`, `24 ساعة`: the unit agrees with the number, which in Arabic takes six forms. */
export function formatDuration(count: number, unit: 'hour' | 'minute', language: MailLanguage): string {
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}

/** A moment as people write it, in UTC because nobody's time zone is known here. */
export function formatMoment(moment: Date, language: MailLanguage): string {
  const text = new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(moment);
  return `${text} (UTC)`;
}
