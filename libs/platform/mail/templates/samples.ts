import type { MailLanguage } from './language';
import type { TemplateModel, TemplateName } from './mail-templates';

type Samples = { readonly [Name in TemplateName]: TemplateModel<Name> };

const unsubscribeUrl = 'https://guildhall.test/api/v1/unsubscribe/sample';

/** Invented people and events, for the previews. */
const TEMPLATE_SAMPLES: Readonly<Record<MailLanguage, Samples>> = {
  en: {
    verification: {
      displayName: 'Ada Lovelace',
      verificationUrl: 'https://guildhall.test/verify#token=sample',
      validForHours: 24,
    },
    'email-change': {
      displayName: 'Ada Lovelace',
      confirmationUrl: 'https://guildhall.test/confirm#token=sample',
      validForHours: 24,
    },
    'password-reset': {
      displayName: 'Ada Lovelace',
      resetUrl: 'https://guildhall.test/reset#token=sample',
      validForMinutes: 60,
    },
    welcome: {
      displayName: 'Ada Lovelace',
      homeUrl: 'https://guildhall.test',
      verification: { verificationUrl: 'https://guildhall.test/verify#token=sample', validForHours: 24 },
    },
    'security-notice': {
      displayName: 'Ada Lovelace',
      event: 'signed-in-on-new-device',
      occurredAt: new Date('2026-11-21T08:00:00Z'),
      device: 'Firefox on Linux',
      ip: '203.0.113.7',
      actionUrl: 'https://guildhall.test/sessions',
    },
    'sign-in-confirmation': {
      providerTitle: 'Microsoft',
      confirmationUrl: 'https://guildhall.test/connected#confirmationToken=sample',
      validForMinutes: 60,
    },
    notification: {
      displayName: 'Ada Lovelace',
      title: 'Greta Vogel applied for “Forty soup bowls”',
      body: 'I have two kilns and three free weeks.\nShall we talk about glazes?',
      action: { label: 'See the application', url: 'https://guildhall.test/applications/1' },
      unsubscribeUrl,
    },
    digest: {
      displayName: 'Ada Lovelace',
      items: [
        {
          title: 'Three new jobs match “analyst, remote”',
          detail: 'The newest: data clean-up for a choir',
          url: 'https://guildhall.test/jobs',
        },
        { title: 'ليلى منصور joined the guild Translators', url: 'https://guildhall.test/guilds/1' },
        { title: 'Your order 1042 was shipped' },
      ],
      moreCount: 4,
      homeUrl: 'https://guildhall.test',
      unsubscribeUrl,
    },
  },
  ar: {
    verification: {
      displayName: 'ليلى منصور',
      verificationUrl: 'https://guildhall.test/verify#token=sample',
      validForHours: 24,
    },
    'email-change': {
      displayName: 'ليلى منصور',
      confirmationUrl: 'https://guildhall.test/confirm#token=sample',
      validForHours: 24,
    },
    'password-reset': {
      displayName: 'ليلى منصور',
      resetUrl: 'https://guildhall.test/reset#token=sample',
      validForMinutes: 60,
    },
    welcome: {
      displayName: 'ليلى منصور',
      homeUrl: 'https://guildhall.test',
      verification: { verificationUrl: 'https://guildhall.test/verify#token=sample', validForHours: 24 },
    },
    'security-notice': {
      displayName: 'ليلى منصور',
      event: 'signed-in-on-new-device',
      occurredAt: new Date('2026-11-21T08:00:00Z'),
      device: 'Firefox on Linux',
      ip: '203.0.113.7',
      actionUrl: 'https://guildhall.test/sessions',
    },
    'sign-in-confirmation': {
      providerTitle: 'Microsoft',
      confirmationUrl: 'https://guildhall.test/connected#confirmationToken=sample',
      validForMinutes: 60,
    },
    notification: {
      displayName: 'ليلى منصور',
      title: 'تقدمت Greta Vogel إلى «أربعون وعاء حساء»',
      body: 'عندي فرنان وثلاثة أسابيع خالية.\nهل نتحدث عن ألوان الطلاء؟',
      action: { label: 'عرض الطلب', url: 'https://guildhall.test/applications/1' },
      unsubscribeUrl,
    },
    digest: {
      displayName: 'ليلى منصور',
      items: [
        {
          title: 'ثلاث وظائف جديدة تناسب بحثك «محلل، عن بُعد»',
          detail: 'أحدثها: تنظيف بيانات لجوقة غناء',
          url: 'https://guildhall.test/jobs',
        },
        { title: 'انضمت Priya Nair إلى نقابة المترجمين', url: 'https://guildhall.test/guilds/1' },
        { title: 'تم شحن طلبك رقم 1042' },
      ],
      moreCount: 4,
      homeUrl: 'https://guildhall.test',
      unsubscribeUrl,
    },
  },
};

export function sampleOf<Name extends TemplateName>(name: Name, language: MailLanguage): TemplateModel<Name> {
  return TEMPLATE_SAMPLES[language][name];
}
