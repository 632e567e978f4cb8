import { formatMoment } from './language';
import { blocks, button, facts, LINK_NOTE, paragraph } from './mail-content';
import { phrase, sentence } from './phrase';
import type { Template } from './template';

/** What can happen to an account that its owner should hear of. Stored in tasks: never rename one. */
export const SECURITY_EVENTS = [
  'password-changed',
  'password-reset',
  'email-change-requested',
  'email-changed',
  'signed-in-on-new-device',
  'sessions-ended',
  'account-locked',
  'account-unlocked',
  'second-factor-enabled',
  'second-factor-disabled',
  'second-factor-reset',
  'backup-codes-regenerated',
  'backup-codes-low',
  'passkey-added',
  'passkey-removed',
  'passkey-copied',
  'connection-added',
  'connection-removed',
] as const;

export type SecurityEvent = (typeof SECURITY_EVENTS)[number];

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
    'password-reset': 'Your password was reset by a link in a mail',
    'email-change-requested': 'A change of your e-mail address was requested',
    'email-changed': 'Your e-mail address was changed',
    'signed-in-on-new-device': 'Your account was signed in to on a new device',
    'sessions-ended': 'You were signed out on all devices',
    'account-locked': 'Your account was locked',
    'account-unlocked': 'Your account was unlocked',
    'second-factor-enabled': 'Two-step sign-in was switched on',
    'second-factor-disabled': 'Two-step sign-in was switched off',
    'second-factor-reset': 'Two-step sign-in was reset by an administrator',
    'backup-codes-regenerated': 'Your backup codes were replaced',
    'backup-codes-low': 'You have few backup codes left',
    'passkey-added': 'A passkey was added to your account',
    'passkey-removed': 'A passkey was removed from your account',
    'passkey-copied': 'A passkey was refused because it may have been copied: remove it',
    'connection-added': 'An outside account was connected to yours',
    'connection-removed': 'An outside account was disconnected from yours',
  },
  ar: {
    'password-changed': 'تم تغيير كلمة مرورك',
    'password-reset': 'أُعيد تعيين كلمة مرورك عبر رابط في رسالة',
    'email-change-requested': 'طُلب تغيير بريدك الإلكتروني',
    'email-changed': 'تم تغيير بريدك الإلكتروني',
    'signed-in-on-new-device': 'تم تسجيل الدخول إلى حسابك من جهاز جديد',
    'sessions-ended': 'تم تسجيل خروجك من جميع الأجهزة',
    'account-locked': 'تم قفل حسابك',
    'account-unlocked': 'تم إلغاء قفل حسابك',
    'second-factor-enabled': 'تم تفعيل التحقق بخطوتين',
    'second-factor-disabled': 'تم إيقاف التحقق بخطوتين',
    'second-factor-reset': 'أعاد أحد المشرفين ضبط التحقق بخطوتين',
    'backup-codes-regenerated': 'تم استبدال رموزك الاحتياطية',
    'backup-codes-low': 'لم يبقَ لديك سوى القليل من الرموز الاحتياطية',
    'passkey-added': 'أُضيف مفتاح مرور إلى حسابك',
    'passkey-removed': 'أُزيل مفتاح مرور من حسابك',
    'passkey-copied': 'رُفض مفتاح مرور لاحتمال نسخه: أزِله من حسابك',
    'connection-added': 'تم ربط حساب خارجي بحسابك',
    'connection-removed': 'تم إلغاء ربط حساب خارجي بحسابك',
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
