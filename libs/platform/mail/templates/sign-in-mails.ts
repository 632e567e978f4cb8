import { formatDuration } from './language';
import { button, LINK_NOTE, paragraph } from './mail-content';
import { phrase } from './phrase';
import type { Template } from './template';

export interface SignInConfirmationModel {
  /** As people know it: Microsoft. */
  readonly providerTitle: string;
  readonly confirmationUrl: string;
  readonly validForMinutes: number;
}

/** To an address that an outside account claims. Nobody is greeted by name: whose name would it be? */
export const signInConfirmation: Template<SignInConfirmationModel> = {
  en: ({ providerTitle, confirmationUrl, validForMinutes }, { name }) => ({
    subject: `Confirm that you are signing in to ${name}`,
    preview: `Somebody signs in with ${providerTitle} and this address.`,
    heading: phrase`Are you signing in?`,
    blocks: [
      paragraph(
        phrase`Somebody is signing in to ${name} with a ${providerTitle} account that has this address. If it is you, open the link on the same device. It works once, for ${formatDuration(validForMinutes, 'minute', 'en')}.`,
      ),
      button({ label: 'Yes, sign me in', url: confirmationUrl }, LINK_NOTE.en),
    ],
    reason: phrase`If it was not you, do nothing: without this link nobody gets in. ${name} will never ask you for it.`,
  }),
  ar: ({ providerTitle, confirmationUrl, validForMinutes }, { name }) => ({
    subject: `أكّد أنك تسجّل الدخول إلى ${name}`,
    preview: `يسجّل شخص ما الدخول عبر ${providerTitle} بهذا العنوان.`,
    heading: phrase`هل تسجّل الدخول الآن؟`,
    blocks: [
      paragraph(
        phrase`يسجّل شخص ما الدخول إلى ${name} بحساب ${providerTitle} يحمل هذا العنوان. إن كنت أنت فافتح الرابط على الجهاز نفسه. يعمل الرابط مرة واحدة، وتنتهي صلاحيته بعد ${formatDuration(validForMinutes, 'minute', 'ar')}.`,
      ),
      button({ label: 'نعم، سجّل دخولي', url: confirmationUrl }, LINK_NOTE.ar),
    ],
    reason: phrase`إن لم تكن أنت فلا تفعل شيئًا، فلن يدخل أحد من دون هذا الرابط. ولن يطلبه منك ${name} أبدًا.`,
  }),
};
