import { html, page, type SafeHtml } from '@guildhall/platform/http/page';
import type { OneTimeTokenPurpose } from '../domain/one-time-token';
import { PASSWORD_LENGTH } from '../domain/password-policy';

// Whoever comes here need not be signed in, so both languages stand on the page.

interface Words {
  readonly title: string;
  readonly text: string;
}

interface AccountPage {
  /** Where the token is posted, relative to the page. */
  readonly endpoint: string;
  readonly asksPassword?: boolean;
  readonly button: string;
  readonly ask: Readonly<Record<'en' | 'ar', Words>>;
  readonly done: Readonly<Record<'en' | 'ar', Words>>;
}

const PAGES: Readonly<Record<OneTimeTokenPurpose, AccountPage>> = {
  'verify-email': {
    endpoint: '../auth/email/verify',
    button: 'Confirm · تأكيد',
    ask: {
      en: {
        title: 'Is this your address?',
        text: 'Confirm that this address is yours, and that it was you who made the account. If it was not you, do not confirm: ask for a link to choose a new password instead. Then nothing stays of what somebody else has set up.',
      },
      ar: {
        title: 'هل هذا عنوانك؟',
        text: 'أكّد أن هذا العنوان لك وأنك أنت من أنشأ الحساب. إن لم تكن أنت فلا تؤكّد، بل اطلب رابطًا لاختيار كلمة مرور جديدة، فلا يبقى شيء مما أعدّه غيرك.',
      },
    },
    done: {
      en: { title: 'Confirmed', text: 'Your e-mail address is confirmed. You may close this page.' },
      ar: { title: 'تم التأكيد', text: 'تم تأكيد بريدك الإلكتروني. يمكنك إغلاق هذه الصفحة.' },
    },
  },
  'reset-password': {
    endpoint: '../auth/password/reset',
    asksPassword: true,
    button: 'Save · حفظ',
    ask: {
      en: {
        title: 'Choose a new password',
        text: 'At least 8 characters; three or four unrelated words make a good one. You will be signed out everywhere.',
      },
      ar: {
        title: 'اختر كلمة مرور جديدة',
        text: 'ثمانية أحرف على الأقل، وثلاث كلمات أو أربع لا رابط بينها تكفي. سيُسجَّل خروجك من جميع أجهزتك.',
      },
    },
    done: {
      en: { title: 'Saved', text: 'Sign in with your new password.' },
      ar: { title: 'تم الحفظ', text: 'سجّل الدخول بكلمة مرورك الجديدة.' },
    },
  },
  'confirm-email-change': {
    endpoint: '../auth/email/change/confirm',
    button: 'Use this address · استخدام',
    ask: {
      en: { title: 'Your new address?', text: 'Your account will have the address that this link came to.' },
      ar: { title: 'هل هذا عنوانك الجديد؟', text: 'سيصبح العنوان الذي وصل إليه هذا الرابط عنوان حسابك.' },
    },
    done: {
      en: { title: 'Done', text: 'Your account has its new address. You may close this page.' },
      ar: { title: 'تم', text: 'أصبح لحسابك عنوانه الجديد. يمكنك إغلاق هذه الصفحة.' },
    },
  },
  'undo-email-change': {
    endpoint: '../auth/email/change/undo',
    button: 'That was not me · لم أكن أنا',
    ask: {
      en: {
        title: 'Keep the old address?',
        text: 'Your account keeps, or gets back, the address that this link came to. Everybody is signed out, and you are mailed a link to choose a new password.',
      },
      ar: {
        title: 'هل تريد العنوان القديم؟',
        text: 'يحتفظ حسابك بالعنوان الذي وصل إليه هذا الرابط أو يستعيده. يُسجَّل الخروج من جميع الأجهزة، ويصلك رابط لاختيار كلمة مرور جديدة.',
      },
    },
    done: {
      en: {
        title: 'Done',
        text: 'Your account has its old address. Look into your mail to choose a new password.',
      },
      ar: { title: 'تم', text: 'عاد لحسابك عنوانه القديم. راجع بريدك لاختيار كلمة مرور جديدة.' },
    },
  },
  'disown-sign-in': {
    endpoint: '../auth/sign-in/disown',
    button: 'That was not me · لم أكن أنا',
    ask: {
      en: {
        title: 'Was somebody else in your account?',
        text: 'Everybody is signed out, your password works no more, and you are mailed a link to choose a new one.',
      },
      ar: {
        title: 'هل دخل شخص آخر إلى حسابك؟',
        text: 'يُسجَّل الخروج من جميع الأجهزة، وتتوقف كلمة مرورك عن العمل، ويصلك رابط لاختيار كلمة جديدة.',
      },
    },
    done: {
      en: {
        title: 'Done',
        text: 'Nobody is signed in any more. Look into your mail to choose a new password.',
      },
      ar: { title: 'تم', text: 'لم يعد أحد مسجّل الدخول. راجع بريدك لاختيار كلمة مرور جديدة.' },
    },
  },
};

const OVER = {
  en: {
    title: 'This link does not work any more',
    text: 'It was used, has expired, or is not complete. Ask for a new one.',
  },
  ar: {
    title: 'لم يعد هذا الرابط يعمل',
    text: 'استُخدم من قبل أو انتهت صلاحيته أو أنه غير كامل. اطلب رابطًا جديدًا.',
  },
};
const TAKEN = {
  en: { title: 'This address is taken', text: 'Another account has it by now.' },
  ar: { title: 'هذا العنوان مستخدم', text: 'أصبح لحساب آخر.' },
};
const LOCKED = {
  en: {
    title: 'This account is locked',
    text: 'An administrator has locked it. Write to them if you think that is a mistake.',
  },
  ar: { title: 'هذا الحساب مقفل', text: 'أقفله أحد المشرفين. راسلهم إن كنت ترى أن ذلك خطأ.' },
};

/** @returns `undefined` when there is no such page */
export function accountPage(purpose: string): string | undefined {
  if (!Object.hasOwn(PAGES, purpose)) return undefined;
  const { endpoint, asksPassword = false, button, ask, done } = PAGES[purpose as OneTimeTokenPurpose];
  return page(
    ask.en.title,
    html`<div class="panel narrow" data-part="ask">
        ${inBothLanguages(ask)}
        <form data-endpoint="${endpoint}">
          ${asksPassword ? passwordField() : html``}
          <button>${button}</button>
        </form>
        <noscript>This page needs JavaScript. · تحتاج هذه الصفحة إلى JavaScript.</noscript>
      </div>
      <p class="narrow" role="alert" data-part="refused" hidden>
        This password is easy to guess or has leaked before. Choose another. ·
        <bdi lang="ar">كلمة المرور هذه سهلة التخمين أو سُرّبت من قبل. اختر غيرها.</bdi>
      </p>
      <p class="narrow" role="alert" data-part="failed" hidden>
        That did not work. Try again in a moment. · <bdi lang="ar">لم ينجح ذلك. حاول بعد قليل.</bdi>
      </p>
      <div class="panel narrow" role="status" data-part="done" hidden>${inBothLanguages(done)}</div>
      <div class="panel narrow" role="alert" data-part="over" hidden>${inBothLanguages(OVER)}</div>
      <div class="panel narrow" role="alert" data-part="taken" hidden>${inBothLanguages(TAKEN)}</div>
      <div class="panel narrow" role="alert" data-part="locked" hidden>${inBothLanguages(LOCKED)}</div>
      <script src="page.js" defer></script>`,
  );
}

function inBothLanguages({ en, ar }: Readonly<Record<'en' | 'ar', Words>>): SafeHtml {
  return html`<h1>${en.title}</h1>
    <p class="faded">${en.text}</p>
    <div lang="ar" dir="rtl">
      <h2>${ar.title}</h2>
      <p class="faded">${ar.text}</p>
    </div>`;
}

function passwordField(): SafeHtml {
  return html`<input
    name="password"
    type="password"
    required
    minlength="${PASSWORD_LENGTH.min}"
    maxlength="${PASSWORD_LENGTH.max}"
    autocomplete="new-password"
    aria-label="New password · كلمة المرور الجديدة"
  />`;
}
