import type { KeptMail } from '../mailbox/dev-mailbox';
import { html, page, type SafeHtml } from '../../http/page';

/** The mailbox of a development installation. @param to the address it is filtered by, if any */
export function mailboxPage(mails: readonly KeptMail[], to: string | undefined): string {
  const list = html`<table>
    <thead>
      <tr>
        <th>Subject</th>
        <th>To</th>
        <th>Sent</th>
      </tr>
    </thead>
    <tbody>
      ${mails.map(row)}
    </tbody>
  </table>`;
  return page(
    'Mailbox',
    html`<h1>Mailbox</h1>
      <p class="faded">
        What this installation would have sent, newest first. <a href="/dev/mail-templates">All templates</a>
      </p>
      <form method="get" action="/dev/mailbox">
        <input
          name="to"
          type="email"
          placeholder="Only to this address"
          aria-label="Only to this address"
          value="${to ?? ''}"
        />
        <button>Show</button>
      </form>
      <div class="panel">
        ${mails.length === 0 ? html`<p class="faded">No mail${to ? ' to this address' : ''} yet.</p>` : list}
      </div>`,
  );
}

export function mailPage(mail: KeptMail): string {
  const rows: Array<[string, string]> = [
    ['To', mail.to],
    ['Sent', stamp(mail.sentAt)],
    ...Object.entries(mail.headers),
  ];
  return page(
    mail.subject,
    html`<p class="faded"><a href="/dev/mailbox">Mailbox</a></p>
      <h1><bdi>${mail.subject}</bdi></h1>
      <div class="panel">
        <dl>
          ${rows.map(
            ([name, value]) =>
              html`<dt>${name}</dt>
                <dd><bdi>${value}</bdi></dd>`,
          )}
        </dl>
      </div>
      <div class="panel">${frame(mail.html, mail.subject)}</div>
      <div class="panel">
        <h2>Text</h2>
        <pre dir="auto">${mail.text}</pre>
      </div>`,
  );
}

/** The mail's HTML, where it can do nothing but be looked at; its links open new windows. */
export function frame(document: string, title: string): SafeHtml {
  return html`<iframe
    sandbox="allow-popups allow-popups-to-escape-sandbox"
    title="${title}"
    srcdoc="${document}"
  ></iframe>`;
}

function row(mail: KeptMail): SafeHtml {
  return html`<tr>
    <td>
      <a href="/dev/mailbox/${mail.id}"><bdi>${mail.subject}</bdi></a>
    </td>
    <td>${mail.to}</td>
    <td class="when">${stamp(mail.sentAt)}</td>
  </tr>`;
}

function stamp(moment: Date): string {
  return moment.toISOString().slice(0, 19).replace('T', ' ');
}
