import { defineNotification } from '@guildhall/features/notifications/contract/notification-type';
import { MAILED, type Wording, worded } from '@guildhall/features/notifications/contract/wording';
import type { Locale } from '@guildhall/features/users/contract/user';
import { IsString, IsUUID } from 'class-validator';

/** What every notification about a job carries. */
export class JobNotice {
  @IsUUID()
  jobId!: string;

  @IsString()
  jobTitle!: string;

  /** The task that tells: two events of one kind are two notifications, one that is told twice is one. */
  @IsUUID()
  source!: string;
}

/** @param wording with the job's title where `{job}` stands */
function said(wording: Wording, locale: Locale, { jobId, jobTitle }: JobNotice) {
  return { ...worded(wording, locale, { job: jobTitle }), link: `/jobs/${jobId}` };
}

export const jobExpiredNotice = defineNotification({
  type: 'jobs.expired',
  title: { en: 'Jobs that expire', ar: 'انتهاء مدة الوظائف' },
  payload: JobNotice,
  render: (locale, notice) =>
    said(
      {
        en: { title: '“{job}” has expired', body: 'Nobody finds it any more. Reopen it to go on looking.' },
        ar: { title: 'انتهت مدة «{job}»', body: 'لم يعد أحد يجدها. أعد فتحها لمواصلة البحث.' },
      },
      locale,
      notice,
    ),
});

export const jobTakenDownNotice = defineNotification({
  type: 'jobs.taken-down',
  title: { en: 'Jobs that an administrator closes', ar: 'الوظائف التي يغلقها مسؤول' },
  payload: JobNotice,
  defaults: MAILED,
  render: (locale, notice) =>
    said(
      {
        en: {
          title: '“{job}” was closed by an administrator',
          body: 'Nobody finds it any more. Ask those who run this installation why.',
        },
        ar: {
          title: 'أغلق أحد المسؤولين «{job}»',
          body: 'لم يعد أحد يجدها. اسأل القائمين على هذا الموقع عن السبب.',
        },
      },
      locale,
      notice,
    ),
});

export const draftEndingNotice = defineNotification({
  type: 'jobs.draft-ending',
  title: { en: 'Drafts that are about to be deleted', ar: 'مسودات على وشك الحذف' },
  payload: JobNotice,
  render: (locale, notice) =>
    said(
      {
        en: {
          title: 'Your draft “{job}” will be deleted tomorrow',
          body: 'Nobody has touched it for six days. Edit or publish it to keep it.',
        },
        ar: {
          title: 'ستُحذف مسودتك «{job}» غدًا',
          body: 'لم يعدّلها أحد منذ ستة أيام. عدّلها أو انشرها للاحتفاظ بها.',
        },
      },
      locale,
      notice,
    ),
});
