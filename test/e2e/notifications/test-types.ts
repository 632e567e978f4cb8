import {
  defineNotification,
  type NotificationType,
} from '@guildhall/features/notifications/contract/notification-type';
import { IsInt } from 'class-validator';

class Numbered {
  @IsInt()
  number!: number;
}

const everywhere = { inApp: true, push: true, email: true };

/** A type like any other, over all channels. */
export const testNews = defineNotification({
  type: 'test.news',
  title: { en: 'News', ar: 'أخبار' },
  payload: Numbered,
  defaults: everywhere,
  render: (locale, { number }) => ({
    title: locale === 'ar' ? `خبر ${number}` : `News ${number}`,
    body: (locale === 'ar' ? 'حدث شيء. ' : 'Something happened. ').repeat(number > 1_000_000 ? 1_000 : 1),
    link: `/news/${number}`,
  }),
});

/** Like {@link testNews}, but by push only, so that mail does not slow down tests of many. */
export const testPing = defineNotification({
  type: 'test.ping',
  title: { en: 'Ping', ar: 'نداء' },
  payload: Numbered,
  defaults: { inApp: true, push: true, email: false },
  render: (_, { number }) => ({ title: `Ping ${number}`, body: '' }),
});

/** Passes quiet hours and preferences. */
export const testAlarm = defineNotification({
  type: 'test.alarm',
  title: { en: 'Alarm', ar: 'إنذار' },
  essential: true,
  payload: Numbered,
  defaults: everywhere,
  render: (_, { number }) => ({ title: `Alarm ${number}`, body: 'Look at once.' }),
});

export const TEST_TYPES = [testNews, testPing, testAlarm] as unknown as NotificationType[];
