import { DIRECTION, MAIL_LANGUAGES, type MailLanguage } from '../templates/language';
import type { RenderedMail, TemplateName } from '../templates/mail-templates';
import { frame } from './dev-mailbox.pages';
import { html, page } from '../../http/page';

export interface Preview extends RenderedMail {
  readonly name: TemplateName;
  readonly language: MailLanguage;
}

/** All templates in all languages, side by side. */
export function previewsPage(previews: readonly Preview[]): string {
  const cards = previews.map(
    (preview) =>
      html`<section class="panel">
        <h2>
          <a href="/dev/mail-templates/${preview.name}/${preview.language}"
            >${preview.name}, ${preview.language}</a
          >
        </h2>
        <p class="faded" dir="${DIRECTION[preview.language]}">${preview.subject}</p>
        ${frame(preview.html, preview.subject)}
      </section>`,
  );
  return page(
    'Mail templates',
    html`<h1>Mail templates</h1>
      <p class="faded">
        With invented content, in ${MAIL_LANGUAGES.join(' and ')}. <a href="/dev/mailbox">Mailbox</a>
      </p>
      <div class="grid">${cards}</div>`,
  );
}

export function previewPage(preview: Preview): string {
  return page(
    preview.subject,
    html`<p class="faded"><a href="/dev/mail-templates">Mail templates</a></p>
      <h1><bdi>${preview.subject}</bdi></h1>
      <p class="faded">${preview.name}, ${preview.language}</p>
      <div class="panel">${frame(preview.html, preview.subject)}</div>
      <div class="panel">
        <h2>Text</h2>
        <pre dir="auto">${preview.text}</pre>
      </div>`,
  );
}
