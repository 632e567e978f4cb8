import { formatDuration, formatMoment } from './language';
import { blocks, button, facts, paragraph } from './mail-content';
import { phrase, sentence } from './phrase';
import type { Template } from './template';

/** Words that several templates share. */
const LINK_NOTE = {
  en: 'If the button does not work, open this address:',
  ar: 'إذا لم يعمل الزر فافتح هذا العنوان:',
} as const;

export interface WelcomeModel {
  readonly displayName: string;
  readonly homeUrl: string;
}

export const welcome: Template<WelcomeModel> = {
  en: ({ displayName, homeUrl }, { name }) => ({
    subject: `Welcome to ${name}`,
    preview: 'Your account is ready.',
    heading: phrase`Welcome, ${displayName}`,
    blocks: [
      paragraph(phrase`Your account at ${name} is ready. Good to have you here.`),
      paragraph(
        phrase`A few words about yourself help others find you. Then look for a guild, or start your own.`,
      ),
      button({ label: `Open ${name}`, url: homeUrl }, LINK_NOTE.en),
    ],
    reason: phrase`You get this mail because an account was made with this address. If that was not you, you may ignore it.`,
  }),
  ar: ({ displayName, homeUrl }, { name }) => ({
    subject: `مرحبًا بك في ${name}`,
    preview: 'حسابك جاهز.',
    heading: phrase`مرحبًا بك يا ${displayName}`,
    blocks: [
      paragraph(phrase`حسابك في ${name} جاهز. يسعدنا انضمامك إلينا.`),
      paragraph(
        phrase`بضع كلمات عن نفسك تساعد الآخرين على العثور عليك. بعدها ابحث عن نقابة تنضم إليها، أو أنشئ نقابتك الخاصة.`,
      ),
      button({ label: `فتح ${name}`, url: homeUrl }, LINK_NOTE.ar),
    ],
    reason: phrase`وصلتك هذه الرسالة لأن حسابًا أُنشئ بهذا العنوان. إن لم تكن أنت من أنشأه فيمكنك تجاهلها.`,
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
    reason: phrase`You get this mail because somebody entered this address at ${name}. If that was not you, do nothing: without a confirmation nothing happens.`,
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

/** What happened to an account. */
export type SecurityEvent =
  | 'password-changed'
  | 'email-changed'
  | 'signed-in-on-new-device'
  | 'second-factor-enabled'
  | 'second-factor-disabled'
  | 'sessions-ended'
  | 'connection-needs-attention';

export interface SecurityNoticeModel {
  readonly displayName: string;
  readonly event: SecurityEvent;
  readonly occurredAt: Date;
  /** As the person knows it: a browser, a phone. */
  readonly device?: string;
  readonly ip?: string;
  /** Where to undo it, or to look after the account. */
  readonly actionUrl?: string;
}

const EVENTS: Readonly<Record<'en' | 'ar', Readonly<Record<SecurityEvent, string>>>> = {
  en: {
    'password-changed': 'Your password was changed',
    'email-changed': 'Your e-mail address was changed',
    'signed-in-on-new-device': 'Your account was signed in to on a new device',
    'second-factor-enabled': 'Two-step sign-in was switched on',
    'second-factor-disabled': 'Two-step sign-in was switched off',
    'sessions-ended': 'You were signed out on all devices',
    'connection-needs-attention': 'A connected account needs you to sign in again',
  },
  ar: {
    'password-changed': 'تم تغيير كلمة مرورك',
    'email-changed': 'تم تغيير بريدك الإلكتروني',
    'signed-in-on-new-device': 'تم تسجيل الدخول إلى حسابك من جهاز جديد',
    'second-factor-enabled': 'تم تفعيل التحقق بخطوتين',
    'second-factor-disabled': 'تم إيقاف التحقق بخطوتين',
    'sessions-ended': 'تم تسجيل خروجك من جميع الأجهزة',
    'connection-needs-attention': 'أحد حساباتك المرتبطة يحتاج إلى تسجيل الدخول من جديد',
  },
};

export const securityNotice: Template<SecurityNoticeModel> = {
  en: ({ displayName, event, occurredAt, device, ip, actionUrl }, { name }) => ({
    subject: `${EVENTS.en[event]}`,
    preview: 'If that was you, there is nothing to do.',
    heading: sentence(EVENTS.en[event]),
    blocks: blocks(
      paragraph(phrase`Hello ${displayName}, this happened to your account at ${name}:`),
      facts([
        ['What', EVENTS.en[event]],
        ['When', formatMoment(occurredAt, 'en')],
        ...(device === undefined ? [] : [['Device', device] as const]),
        ...(ip === undefined ? [] : [['IP address', ip] as const]),
      ]),
      paragraph(
        phrase`If that was you, there is nothing to do. If not, act now: somebody else may have access.`,
      ),
      actionUrl !== undefined && button({ label: 'That was not me', url: actionUrl }, LINK_NOTE.en),
    ),
    reason: phrase`Mails about the security of your account cannot be switched off.`,
  }),
  ar: ({ displayName, event, occurredAt, device, ip, actionUrl }, { name }) => ({
    subject: `${EVENTS.ar[event]}`,
    preview: 'إن كنت أنت من فعل ذلك فلا حاجة إلى أي إجراء.',
    heading: sentence(EVENTS.ar[event]),
    blocks: blocks(
      paragraph(phrase`مرحبًا ${displayName}، هذا ما حدث في حسابك لدى ${name}:`),
      facts([
        ['الحدث', EVENTS.ar[event]],
        ['الوقت', formatMoment(occurredAt, 'ar')],
        ...(device === undefined ? [] : [['الجهاز', device] as const]),
        ...(ip === undefined ? [] : [['عنوان IP', ip] as const]),
      ]),
      paragraph(
        phrase`إن كنت أنت من فعل ذلك فلا حاجة إلى أي إجراء. وإن لم تكن أنت فتصرّف الآن، فقد يكون لشخص آخر وصول إلى حسابك.`,
      ),
      actionUrl !== undefined && button({ label: 'لم أكن أنا', url: actionUrl }, LINK_NOTE.ar),
    ),
    reason: phrase`لا يمكن إيقاف الرسائل المتعلقة بأمان حسابك.`,
  }),
};
