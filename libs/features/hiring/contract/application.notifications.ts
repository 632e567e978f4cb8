import type { Locale } from '@guildhall/features/users/contract/user';
import { defineNotification } from '@guildhall/features/notifications/contract/notification-type';
import { MAILED, QUIET, type Wording, worded } from '@guildhall/features/notifications/contract/wording';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID } from 'class-validator';
import type { ApplicationStage } from './application';

/** What every notification of hiring carries. */
export class HiringNotice {
  @IsUUID()
  jobId!: string;

  @IsString()
  jobTitle!: string;

  /** The task that tells: two events of one kind are two notifications, one that is told twice is one. */
  @IsUUID()
  source!: string;
}

export class ApplicationNotice extends HiringNotice {
  @IsUUID()
  applicationId!: string;
}

/** Stages of which the candidate is told. */
export const TOLD_STAGES = [
  'shortlisted',
  'interview',
  'offer',
  'hired',
  'rejected',
] as const satisfies readonly ApplicationStage[];

export class StageNotice extends ApplicationNotice {
  @IsIn(TOLD_STAGES)
  to!: (typeof TOLD_STAGES)[number];

  /** Nobody decided against them: the openings were filled. */
  @IsBoolean()
  filled!: boolean;

  /** Nobody decided against them: nobody is left who could decide. */
  @IsOptional()
  @IsBoolean()
  deserted?: boolean;
}

/** What became of a job, for those who still hope for it; of the last two those are told who were hired. */
const JOB_TURNS = ['closed', 'expired', 'reopened', 'called-off', 'completed'] as const;

export class JobEndNotice extends HiringNotice {
  @IsIn(JOB_TURNS)
  how!: (typeof JOB_TURNS)[number];
}

export class LateAnswersNotice extends HiringNotice {
  @IsInt()
  late!: number;
}

/** @param wording with the job's title where `{job}` stands */
export function said(wording: Wording, locale: Locale, { jobTitle }: HiringNotice, link: string) {
  return { ...worded(wording, locale, { job: jobTitle }), link };
}

const STAGES: Readonly<Record<StageNotice['to'], Wording>> = {
  shortlisted: {
    en: {
      title: 'You are shortlisted: {job}',
      body: 'The employer has read your application and wants to know more.',
    },
    ar: { title: 'أنت في القائمة المختصرة: {job}', body: 'قرأ صاحب العمل طلبك ويريد معرفة المزيد.' },
  },
  interview: {
    en: {
      title: 'You are invited to an interview: {job}',
      body: 'You will be offered times to choose from.',
    },
    ar: { title: 'أنت مدعو إلى مقابلة: {job}', body: 'ستُعرض عليك مواعيد لتختار منها.' },
  },
  offer: {
    en: { title: 'You have an offer: {job}', body: 'The employer wants to work with you.' },
    ar: { title: 'لديك عرض: {job}', body: 'يريد صاحب العمل أن يعمل معك.' },
  },
  hired: {
    en: { title: 'You are hired: {job}', body: 'Congratulations!' },
    ar: { title: 'تم توظيفك: {job}', body: 'تهانينا!' },
  },
  rejected: {
    en: { title: 'Your application was declined: {job}', body: 'Thank you for it. There are other jobs.' },
    ar: { title: 'لم يُقبل طلبك: {job}', body: 'شكرًا لك على طلبك. هناك وظائف أخرى.' },
  },
};

const FILLED: Wording = {
  en: {
    title: 'The job is taken: {job}',
    body: 'Somebody else was hired before it was your turn. Thank you for applying: it says nothing about your work.',
  },
  ar: {
    title: 'شُغلت الوظيفة: {job}',
    body: 'وُظّف شخص آخر قبل أن يحين دورك. شكرًا على تقدمك: هذا لا يقول شيئًا عن عملك.',
  },
};

const DESERTED: Wording = {
  en: {
    title: 'Nothing comes of your application: {job}',
    body: 'Nobody is left there who could answer it. It says nothing about your work.',
  },
  ar: {
    title: 'لن يُنظر في طلبك: {job}',
    body: 'لم يبق هناك من يستطيع الرد عليه. هذا لا يقول شيئًا عن عملك.',
  },
};

function wordsOf({ to, filled, deserted }: StageNotice): Wording {
  if (deserted) return DESERTED;
  return filled ? FILLED : STAGES[to];
}

export const stageNotice = defineNotification({
  type: 'hiring.application-moved',
  title: { en: 'What becomes of your applications', ar: 'مستجدات طلباتك' },
  payload: StageNotice,
  defaults: MAILED,
  render: (locale, notice) => said(wordsOf(notice), locale, notice, `/applications/${notice.applicationId}`),
});

export const applicationReceivedNotice = defineNotification({
  type: 'hiring.application-received',
  title: { en: 'New applications', ar: 'طلبات جديدة' },
  payload: ApplicationNotice,
  render: (locale, notice) =>
    said(
      {
        en: { title: 'Somebody has applied: {job}', body: 'They hope for an answer within seven days.' },
        ar: { title: 'هناك طلب جديد: {job}', body: 'يأمل صاحبه في رد خلال سبعة أيام.' },
      },
      locale,
      notice,
      `/applications/${notice.applicationId}`,
    ),
});

export const applicationWithdrawnNotice = defineNotification({
  type: 'hiring.application-withdrawn',
  title: { en: 'Withdrawn applications', ar: 'طلبات مسحوبة' },
  payload: ApplicationNotice,
  defaults: QUIET,
  render: (locale, notice) =>
    said(
      {
        en: { title: 'An application was withdrawn: {job}', body: 'You need not do anything.' },
        ar: { title: 'سُحب طلب: {job}', body: 'لا يلزمك فعل شيء.' },
      },
      locale,
      notice,
      `/applications/${notice.applicationId}`,
    ),
});

export const lateAnswersNotice = defineNotification({
  type: 'hiring.answers-late',
  title: { en: 'Applications that wait for an answer', ar: 'طلبات تنتظر الرد' },
  payload: LateAnswersNotice,
  defaults: MAILED,
  render: (locale, notice) =>
    said(
      {
        en: {
          title: 'People wait for your answer: {job}',
          body: `Applications without an answer for more than seven days: ${notice.late}.`,
        },
        ar: {
          title: 'هناك من ينتظر ردك: {job}',
          body: `طلبات بلا رد منذ أكثر من سبعة أيام: ${notice.late}.`,
        },
      },
      locale,
      notice,
      `/jobs/${notice.jobId}`,
    ),
});

const ENDS: Readonly<Record<JobEndNotice['how'], Wording>> = {
  closed: {
    en: { title: 'The job was closed: {job}', body: 'The employer does not look for anybody any more.' },
    ar: { title: 'أُغلقت الوظيفة: {job}', body: 'لم يعد صاحب العمل يبحث عن أحد.' },
  },
  expired: {
    en: {
      title: 'The job takes no more applications: {job}',
      body: 'Yours is kept, and goes on when the employer opens the job again.',
    },
    ar: {
      title: 'لم تعد الوظيفة تقبل طلبات: {job}',
      body: 'طلبك محفوظ، ويُستأنف إذا أعاد صاحب العمل فتح الوظيفة.',
    },
  },
  reopened: {
    en: {
      title: 'The job is open again: {job}',
      body: 'Your application goes on, and the employer has seven days to answer it.',
    },
    ar: {
      title: 'فُتحت الوظيفة من جديد: {job}',
      body: 'طلبك مستمر، ولدى صاحب العمل سبعة أيام للرد عليه.',
    },
  },
  'called-off': {
    en: {
      title: 'The job you were hired for was closed: {job}',
      body: 'Ask the employer what becomes of your work.',
    },
    ar: { title: 'أُغلقت الوظيفة التي وُظّفت فيها: {job}', body: 'اسأل صاحب العمل عن مصير عملك.' },
  },
  completed: {
    en: { title: 'The work is done: {job}', body: 'The employer has completed the job.' },
    ar: { title: 'اكتمل العمل: {job}', body: 'أنهى صاحب العمل هذه الوظيفة.' },
  },
};

export const jobEndNotice = defineNotification({
  type: 'hiring.job-ended',
  title: { en: 'Jobs you have applied for', ar: 'وظائف تقدمت إليها' },
  payload: JobEndNotice,
  render: (locale, notice) => said(ENDS[notice.how], locale, notice, `/jobs/${notice.jobId}`),
});
