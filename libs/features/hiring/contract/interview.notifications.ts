import type { Locale } from '@guildhall/features/users/contract/user';
import { defineNotification } from '@guildhall/features/notifications/contract/notification-type';
import { MAILED, type Wording } from '@guildhall/features/notifications/contract/wording';
import { IsISO8601, IsIn, IsString, IsUUID } from 'class-validator';
import { ApplicationNotice, said } from './application.notifications';
import { REMINDER_HOURS } from './hiring.tasks';

export class InterviewNotice extends ApplicationNotice {
  @IsUUID()
  interviewId!: string;
}

export class ScheduledInterviewNotice extends InterviewNotice {
  @IsISO8601()
  startsAt!: string;

  /** IANA name. */
  @IsString()
  timeZone!: string;
}

export class InterviewReminderNotice extends ScheduledInterviewNotice {
  @IsIn(REMINDER_HOURS)
  hoursBefore!: (typeof REMINDER_HOURS)[number];
}

const READERS = ['former', 'next', 'candidate'] as const;

export class InterviewerChangedNotice extends InterviewNotice {
  /** Who was to be there, who will be, or whom they meet. */
  @IsIn(READERS)
  reader!: (typeof READERS)[number];
}

const linkTo = ({ interviewId }: InterviewNotice) => `/interviews/${interviewId}`;

/** The time as the clocks of the interview's place show it, with the name of that time. */
function timeOf(locale: Locale, { startsAt, timeZone }: ScheduledInterviewNotice): string {
  const style = { dateStyle: 'full', timeStyle: 'long', timeZone } as const;
  return new Intl.DateTimeFormat(locale, style).format(new Date(startsAt));
}

export const interviewOfferedNotice = defineNotification({
  type: 'hiring.interview-offered',
  title: { en: 'Times for an interview', ar: 'مواعيد مقابلة' },
  payload: InterviewNotice,
  defaults: MAILED,
  render: (locale, notice) =>
    said(
      {
        en: { title: 'Choose a time for your interview: {job}', body: 'The employer offers you times.' },
        ar: { title: 'اختر موعد مقابلتك: {job}', body: 'يعرض عليك صاحب العمل مواعيد.' },
      },
      locale,
      notice,
      linkTo(notice),
    ),
});

export const interviewConfirmedNotice = defineNotification({
  type: 'hiring.interview-confirmed',
  title: { en: 'Confirmed interviews', ar: 'مقابلات مؤكدة' },
  payload: ScheduledInterviewNotice,
  defaults: MAILED,
  render: (locale, notice) =>
    said(
      {
        en: { title: 'The interview is confirmed: {job}', body: timeOf('en', notice) },
        ar: { title: 'تأكدت المقابلة: {job}', body: timeOf('ar', notice) },
      },
      locale,
      notice,
      linkTo(notice),
    ),
});

export const interviewRescheduledNotice = defineNotification({
  type: 'hiring.interview-rescheduled',
  title: { en: 'Rescheduled interviews', ar: 'مقابلات أُعيدت جدولتها' },
  payload: InterviewNotice,
  defaults: MAILED,
  render: (locale, notice) =>
    said(
      {
        en: {
          title: 'Your interview is moved: {job}',
          body: 'What you had agreed on is off. Choose one of the new times.',
        },
        ar: { title: 'نُقلت مقابلتك: {job}', body: 'أُلغي الموعد المتفق عليه. اختر أحد المواعيد الجديدة.' },
      },
      locale,
      notice,
      linkTo(notice),
    ),
});

const CHANGES: Readonly<Record<InterviewerChangedNotice['reader'], Wording>> = {
  former: {
    en: { title: 'Somebody else holds the interview: {job}', body: 'You need not come.' },
    ar: { title: 'شخص آخر يجري المقابلة: {job}', body: 'لا يلزمك الحضور.' },
  },
  next: {
    en: {
      title: 'You take over an interview: {job}',
      body: 'Whoever offered it does not act for the job any more. The candidate counts on you.',
    },
    ar: {
      title: 'أصبحت المقابلة لك: {job}',
      body: 'من عرضها لم يعد مسؤولًا عن الوظيفة. المرشح ينتظرك.',
    },
  },
  candidate: {
    en: {
      title: 'Somebody else will interview you: {job}',
      body: 'The times stay as they are. Your calendar file says who will be there.',
    },
    ar: { title: 'سيقابلك شخص آخر: {job}', body: 'المواعيد كما هي. ملف التقويم يذكر من سيحضر.' },
  },
};

export const interviewerChangedNotice = defineNotification({
  type: 'hiring.interviewer-changed',
  title: { en: 'Interviews that somebody else holds', ar: 'مقابلات يجريها شخص آخر' },
  payload: InterviewerChangedNotice,
  defaults: MAILED,
  // Who does not act for the job any more may not see the interview.
  render: (locale, notice) =>
    said(
      CHANGES[notice.reader],
      locale,
      notice,
      notice.reader === 'former' ? `/jobs/${notice.jobId}` : linkTo(notice),
    ),
});

export const interviewCancelledNotice = defineNotification({
  type: 'hiring.interview-cancelled',
  title: { en: 'Cancelled interviews', ar: 'مقابلات ملغاة' },
  payload: InterviewNotice,
  defaults: MAILED,
  render: (locale, notice) =>
    said(
      {
        en: { title: 'The interview is cancelled: {job}', body: 'You need not come.' },
        ar: { title: 'أُلغيت المقابلة: {job}', body: 'لا يلزمك الحضور.' },
      },
      locale,
      notice,
      linkTo(notice),
    ),
});

export const interviewReminderNotice = defineNotification({
  type: 'hiring.interview-reminder',
  title: { en: 'Reminders of interviews', ar: 'تذكيرات بالمقابلات' },
  payload: InterviewReminderNotice,
  defaults: MAILED,
  render: (locale, notice) =>
    said(
      {
        en: {
          title: notice.hoursBefore === 24 ? 'Interview tomorrow: {job}' : 'Interview in an hour: {job}',
          body: timeOf('en', notice),
        },
        ar: {
          title: notice.hoursBefore === 24 ? 'مقابلة غدًا: {job}' : 'مقابلة بعد ساعة: {job}',
          body: timeOf('ar', notice),
        },
      },
      locale,
      notice,
      linkTo(notice),
    ),
});
