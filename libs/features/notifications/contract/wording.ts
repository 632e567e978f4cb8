import type { Locale } from '@guildhall/features/users/contract/user';
import type { ChannelChoice } from './notification';
import type { NotificationText } from './notification-type';

/** Defaults of what people should not miss. */
export const MAILED: ChannelChoice = { inApp: true, push: true, email: true };
/** Defaults of what can wait until they look. */
export const QUIET: ChannelChoice = { inApp: true, push: false, email: false };

/** What a notification says in each language; titles have `{job}` or the like where the name of a thing stands. */
export type Wording = Readonly<Record<Locale, Required<Pick<NotificationText, 'title' | 'body'>>>>;

/** @param names what stands for `{job}`, put in as it is: `$&` in a name is no pattern */
export function worded(
  wording: Wording,
  locale: Locale,
  names: Readonly<Record<string, string>>,
): Wording[Locale] {
  const { title, body } = wording[locale];
  return { title: title.replace(/\{(\w+)\}/, (whole, key: string) => names[key] ?? whole), body };
}
