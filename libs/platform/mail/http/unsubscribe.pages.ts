import { html, page } from '../../http/page';

// Whoever comes here is not signed in, so both languages stand on the page.

/** Asks before anything changes. The form posts to the address of the page itself. */
export function unsubscribePage(): string {
  return page(
    'Unsubscribe',
    html`<div class="panel narrow">
      <h1>Stop these mails?</h1>
      <p class="faded">Mails of this kind will not be sent to you any more. Nothing else changes.</p>
      <div lang="ar" dir="rtl">
        <h2>هل تريد إيقاف هذه الرسائل؟</h2>
        <p class="faded">لن تصلك رسائل من هذا النوع بعد الآن. ولن يتغير شيء آخر.</p>
      </div>
      <form method="post">
        <button name="List-Unsubscribe" value="One-Click">Stop them · إيقاف</button>
      </form>
    </div>`,
  );
}

export function unsubscribedPage(): string {
  return page(
    'Unsubscribed',
    html`<div class="panel narrow">
      <h1>Done</h1>
      <p class="faded">
        You will not get mails of this kind any more. Your settings can switch them on again.
      </p>
      <div lang="ar" dir="rtl">
        <h2>تم</h2>
        <p class="faded">لن تصلك رسائل من هذا النوع بعد الآن. يمكنك تفعيلها مجددًا من إعداداتك.</p>
      </div>
    </div>`,
  );
}
