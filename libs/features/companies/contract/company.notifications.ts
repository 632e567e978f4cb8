import { defineNotification } from '@guildhall/features/notifications/contract/notification-type';
import { MAILED, type Wording, worded } from '@guildhall/features/notifications/contract/wording';
import type { Locale } from '@guildhall/features/users/contract/user';
import { IsBoolean, IsIn, IsString, IsUUID } from 'class-validator';
import { GIVEN_COMPANY_ROLES, type GivenCompanyRole } from './company';

/** What every notification about a company carries. */
export class CompanyNotice {
  @IsUUID()
  companyId!: string;

  @IsString()
  companyName!: string;
}

/** Names no source: who is asked, and asked again, is told once in a while. */
export class CompanyInvitationNotice extends CompanyNotice {
  @IsIn(GIVEN_COMPANY_ROLES)
  role!: GivenCompanyRole;
}

const PLACES = ['owner', 'recruiter', 'member', 'removed'] as const;

export class CompanyPlaceNotice extends CompanyNotice {
  /** The task that tells: two events of one kind are two notifications, one that is told twice is one. */
  @IsUUID()
  source!: string;

  /** What they are from now on. */
  @IsIn(PLACES)
  place!: (typeof PLACES)[number];
}

export class CompanyVerificationNotice extends CompanyNotice {
  @IsUUID()
  source!: string;

  @IsBoolean()
  verified!: boolean;
}

/** @param wording with the company's name where `{company}` stands */
function said(wording: Wording, locale: Locale, { companyId, companyName }: CompanyNotice) {
  return { ...worded(wording, locale, { company: companyName }), link: `/companies/${companyId}` };
}

const INVITATIONS: Readonly<Record<GivenCompanyRole, Wording>> = {
  recruiter: {
    en: {
      title: '{company} asks you to be a recruiter',
      body: 'You would act for its jobs. Accept or decline.',
    },
    ar: { title: 'تدعوك {company} لتكون مسؤول توظيف', body: 'ستتصرف باسمها في وظائفها. اقبل أو ارفض.' },
  },
  member: {
    en: { title: '{company} asks you to join', body: 'Accept or decline.' },
    ar: { title: 'تدعوك {company} للانضمام إليها', body: 'اقبل أو ارفض.' },
  },
};

export const companyInvitationNotice = defineNotification({
  type: 'companies.invited',
  title: { en: 'Invitations of companies', ar: 'دعوات الشركات' },
  payload: CompanyInvitationNotice,
  defaults: MAILED,
  render: (locale, notice) => said(INVITATIONS[notice.role], locale, notice),
});

const PLACE_WORDS: Readonly<Record<CompanyPlaceNotice['place'], Wording>> = {
  owner: {
    en: { title: 'You own {company} now', body: 'It was handed over to you.' },
    ar: { title: 'أصبحت مالك {company}', body: 'نُقلت ملكيتها إليك.' },
  },
  recruiter: {
    en: { title: 'You are a recruiter of {company} now', body: 'You act for its jobs.' },
    ar: { title: 'أصبحت مسؤول توظيف في {company}', body: 'يمكنك التصرف في وظائفها.' },
  },
  member: {
    en: { title: 'You are a member of {company} now', body: 'You do not act for its jobs any more.' },
    ar: { title: 'أصبحت عضوًا في {company}', body: 'لم يعد بإمكانك التصرف في وظائفها.' },
  },
  removed: {
    en: { title: 'You do not belong to {company} any more', body: 'Its owner has removed you.' },
    ar: { title: 'لم تعد تنتمي إلى {company}', body: 'أزالك مالكها.' },
  },
};

export const companyPlaceNotice = defineNotification({
  type: 'companies.place-changed',
  title: { en: 'Your place in a company', ar: 'مكانك في شركة' },
  payload: CompanyPlaceNotice,
  render: (locale, notice) => said(PLACE_WORDS[notice.place], locale, notice),
});

const VERIFIED: Wording = {
  en: { title: '{company} is verified', body: 'Candidates see that it is who it says.' },
  ar: { title: 'تم التحقق من {company}', body: 'يرى المرشحون أنها هي فعلًا.' },
};
const NOT_VERIFIED: Wording = {
  en: { title: '{company} is not verified any more', body: 'Ask for it to be looked at again.' },
  ar: { title: 'لم تعد {company} موثقة', body: 'اطلب مراجعتها من جديد.' },
};

export const companyVerificationNotice = defineNotification({
  type: 'companies.verification-changed',
  title: { en: 'Verification of your company', ar: 'توثيق شركتك' },
  payload: CompanyVerificationNotice,
  render: (locale, notice) => said(notice.verified ? VERIFIED : NOT_VERIFIED, locale, notice),
});
