import type { Locale } from '@guildhall/features/users/contract/user';
import { inputInvalid } from '@guildhall/platform/http/http-errors';
import type { EffectivePreferences } from '../application/preferences.service';
import type { ChannelChoice } from '../contract/notification';
import type { Preferences } from '../domain/preferences';
import { canonicalTimeZone } from '../domain/quiet-hours';
import type { PreferencesResponse, PutPreferencesRequest } from './preferences.messages';

/** @throws DomainError `INPUT_INVALID` for a type that is named twice, and for quiet hours without a length */
export function fromPreferences({ types, quietHours }: PutPreferencesRequest): Omit<Preferences, 'version'> {
  const choices = new Map<string, ChannelChoice>();
  for (const [index, { type, inApp, push, email }] of types.entries()) {
    if (choices.has(type))
      throw inputInvalid([{ path: `types.${index}.type`, code: 'unique', message: 'is named twice' }]);
    choices.set(type, { inApp, push, email });
  }
  if (quietHours?.start === quietHours?.end && quietHours)
    throw inputInvalid([{ path: 'quietHours.end', code: 'differs', message: 'must differ from start' }]);
  return {
    choices: Object.fromEntries(choices),
    quietHours: quietHours && { ...quietHours, timeZone: canonicalTimeZone(quietHours.timeZone) },
  };
}

export function toPreferences(
  { types, quietHours, version }: EffectivePreferences,
  locale: Locale,
): PreferencesResponse {
  return {
    types: types.map(({ type: { type, title, essential }, choice }) => ({
      type,
      ...choice,
      title: title[locale],
      essential,
    })),
    quietHours,
    version,
  };
}
