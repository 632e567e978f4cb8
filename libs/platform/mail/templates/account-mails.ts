import { formatDuration } from './language';
import { blocks, button, LINK_NOTE, paragraph } from './mail-content';
import { phrase } from './phrase';
import type { Template } from './template';

export interface WelcomeModel {
  readonly displayName: string;
  readonly homeUrl: string;
  /** Absent for an address that is known to be theirs. */
  readonly verification?: Omit<VerificationModel, 'displayName'>;
}

export const welcome: Template<WelcomeModel> = {
  en: ({ displayName, homeUrl, verification: link }, { name }) => ({
    subject: `Welcome to ${name}`,
    preview: 'Your account is ready.',
    heading: phrase`Welcome, ${displayName}`,
    blocks: blocks(
      paragraph(phrase`Your account at ${name} is ready. Good to have you here.`),
      link &&
        paragraph(
          phrase`Please confirm that this e-mail address is yours. The link works once, for ${formatDuration(link.validForHours, 'hour', 'en')}.`,
        ),
      link && button({ label: 'Confirm this address', url: link.verificationUrl }, LINK_NOTE.en),
      paragraph(
        phrase`A few words about yourself help others find you. Then look for a guild, or start your own.`,
      ),
      button({ label: `Open ${name}`, url: homeUrl }, LINK_NOTE.en),
    ),
    reason: phrase`You get this mail because an account was made with this address. If it was not you who made it, do not confirm: choose a new password instead, and nothing stays of what somebody else has set up.`,
  }),
  ar: ({ displayName, homeUrl, verification: link }, { name }) => ({
    subject: `مرحبًا بك في ${name}`,
    preview: 'حسابك جاهز.',
    heading: phrase`مرحبًا بك يا ${displayName}`,
    blocks: blocks(
      paragraph(phrase`حسابك في ${name} جاهز. يسعدنا انضمامك إلينا.`),
      link &&
        paragraph(
          phrase`نرجو أن تؤكد أن هذا البريد الإلكتروني لك. يعمل الرابط مرة واحدة، وتنتهي صلاحيته بعد ${formatDuration(link.validForHours, 'hour', 'ar')}.`,
        ),
      link && button({ label: 'تأكيد العنوان', url: link.verificationUrl }, LINK_NOTE.ar),
      paragraph(
        phrase`بضع كلمات عن نفسك تساعد الآخرين على العثور عليك. بعدها ابحث عن نقابة تنضم إليها، أو أنشئ نقابتك الخاصة.`,
      ),
      button({ label: `فتح ${name}`, url: homeUrl }, LINK_NOTE.ar),
    ),
    reason: phrase`وصلتك هذه الرسالة لأن حسابًا أُنشئ بهذا العنوان. إن لم تكن أنت من أنشأه فلا تؤكّده، بل اختر كلمة مرور جديدة، فلا يبقى شيء مما أعدّه غيرك.`,
  }),
};

export interface VerificationModel {
  readonly displayName: string;
  readonly verificationUrl: string;
  readonly validForHours: number;
}

export const verification: Template<VerificationModel> = {
  en: ({ displayName, verificationUrl, validForHours }, { name }) => ({
    subject: `Confirm your e-mail address for ${name}`,
    preview: 'One click and your address is confirmed.',
    heading: phrase`Is this your address, ${displayName}?`,
    blocks: [
      paragraph(
        phrase`Please confirm that this e-mail address is yours. The link works once, for ${formatDuration(validForHours, 'hour', 'en')}.`,
      ),
      button({ label: 'Confirm this address', url: verificationUrl }, LINK_NOTE.en),
    ],
    reason: phrase`You get this mail because somebody entered this address at ${name}. If it was not you who made an account with it, do not confirm: choose a new password instead, and nothing stays of what somebody else has set up.`,
  }),
  ar: ({ displayName, verificationUrl, validForHours }, { name }) => ({
    subject: `أكّد بريدك الإلكتروني في ${name}`,
    preview: 'نقرة واحدة ويصبح عنوانك مؤكدًا.',
    heading: phrase`هل هذا عنوانك يا ${displayName}؟`,
    blocks: [
      paragraph(
        phrase`نرجو أن تؤكد أن هذا البريد الإلكتروني لك. يعمل الرابط مرة واحدة، وتنتهي صلاحيته بعد ${formatDuration(validForHours, 'hour', 'ar')}.`,
      ),
      button({ label: 'تأكيد العنوان', url: verificationUrl }, LINK_NOTE.ar),
    ],
    reason: phrase`وصلتك هذه الرسالة لأن شخصًا ما أدخل هذا العنوان في ${name}. إن لم تكن أنت من أنشأ به حسابًا فلا تؤكّده، بل اختر كلمة مرور جديدة، فلا يبقى شيء مما أعدّه غيرك.`,
  }),
};

export interface EmailChangeModel {
  readonly displayName: string;
  readonly confirmationUrl: string;
  readonly validForHours: number;
}

/** Goes to the new address. */
export const emailChange: Template<EmailChangeModel> = {
  en: ({ displayName, confirmationUrl, validForHours }, { name }) => ({
    subject: `Confirm your new e-mail address for ${name}`,
    preview: 'One click and this address is the one of your account.',
    heading: phrase`A new address, ${displayName}`,
    blocks: [
      paragraph(
        phrase`Please confirm that this is to be the e-mail address of your account. The link works once, for ${formatDuration(validForHours, 'hour', 'en')}. Until then your account keeps the address it has.`,
      ),
      button({ label: 'Use this address', url: confirmationUrl }, LINK_NOTE.en),
    ],
    reason: phrase`You get this mail because somebody entered this address at ${name}. If that was not you, do nothing: without a confirmation nothing happens.`,
  }),
  ar: ({ displayName, confirmationUrl, validForHours }, { name }) => ({
    subject: `أكّد بريدك الإلكتروني الجديد في ${name}`,
    preview: 'نقرة واحدة ويصبح هذا العنوان عنوان حسابك.',
    heading: phrase`عنوان جديد يا ${displayName}`,
    blocks: [
      paragraph(
        phrase`نرجو أن تؤكد أن هذا هو البريد الإلكتروني الجديد لحسابك. يعمل الرابط مرة واحدة، وتنتهي صلاحيته بعد ${formatDuration(validForHours, 'hour', 'ar')}. وحتى ذلك الحين يبقى حسابك على عنوانه الحالي.`,
      ),
      button({ label: 'استخدام هذا العنوان', url: confirmationUrl }, LINK_NOTE.ar),
    ],
    reason: phrase`وصلتك هذه الرسالة لأن شخصًا ما أدخل هذا العنوان في ${name}. إن لم تكن أنت فلا تفعل شيئًا، فلن يحدث شيء من دون تأكيد.`,
  }),
};

export interface PasswordResetModel {
  readonly displayName: string;
  readonly resetUrl: string;
  readonly validForMinutes: number;
}

export const passwordReset: Template<PasswordResetModel> = {
  en: ({ displayName, resetUrl, validForMinutes }, { name }) => ({
    subject: `Choose a new password for ${name}`,
    preview: 'The link works once and not for long.',
    heading: phrase`A new password, ${displayName}`,
    blocks: [
      paragraph(
        phrase`Somebody, hopefully you, asked for a new password. The link works once, for ${formatDuration(validForMinutes, 'minute', 'en')}. A new password signs you out everywhere.`,
      ),
      button({ label: 'Choose a new password', url: resetUrl }, LINK_NOTE.en),
    ],
    reason: phrase`If you did not ask for this, do nothing: your password stays as it is. Never pass this link on. ${name} will never ask you for it.`,
  }),
  ar: ({ displayName, resetUrl, validForMinutes }, { name }) => ({
    subject: `اختر كلمة مرور جديدة لحسابك في ${name}`,
    preview: 'يعمل الرابط مرة واحدة ولمدة قصيرة.',
    heading: phrase`كلمة مرور جديدة يا ${displayName}`,
    blocks: [
      paragraph(
        phrase`طلب شخص ما، ونأمل أنه أنت، كلمة مرور جديدة. يعمل الرابط مرة واحدة، وتنتهي صلاحيته بعد ${formatDuration(validForMinutes, 'minute', 'ar')}. وتغيير كلمة المرور يسجّل خروجك من جميع أجهزتك.`,
      ),
      button({ label: 'اختيار كلمة مرور جديدة', url: resetUrl }, LINK_NOTE.ar),
    ],
    reason: phrase`إن لم تطلب ذلك فلا تفعل شيئًا، فكلمة مرورك باقية كما هي. لا تعطِ هذا الرابط لأحد، فلن يطلبه منك ${name} أبدًا.`,
  }),
};
