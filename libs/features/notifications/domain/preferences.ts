import type { ChannelChoice } from '../contract/notification';
import type { NotificationType } from '../contract/notification-type';
import type { QuietHours } from './quiet-hours';

/** What a user chose. */
export interface Preferences {
  /** By type; a type that is not there is as it is by default. */
  readonly choices: Readonly<Record<string, ChannelChoice>>;
  readonly quietHours: QuietHours | null;
  /** Moves with each edit; 0 for users who never chose anything. */
  readonly version: number;
}

export const NO_PREFERENCES: Preferences = { choices: {}, quietHours: null, version: 0 };

/** The channels over which this user gets this type. */
export function effectiveChoice(
  preferences: Preferences,
  type: Pick<NotificationType, 'type' | 'defaults' | 'essential'>,
): ChannelChoice {
  const { choices } = preferences;
  if (!Object.hasOwn(choices, type.type)) return type.defaults;
  const choice = choices[type.type] as ChannelChoice;
  if (!type.essential) return choice;
  const { inApp, push, email } = type.defaults;
  return { inApp: inApp || choice.inApp, push: push || choice.push, email: email || choice.email };
}

/** True when the user wants less of an essential type than everybody gets. */
export function switchesOffEssential(
  type: Pick<NotificationType, 'defaults' | 'essential'>,
  choice: ChannelChoice,
): boolean {
  const { inApp, push, email } = type.defaults;
  return type.essential && ((inApp && !choice.inApp) || (push && !choice.push) || (email && !choice.email));
}
