import type { MailMessage } from './mail-message';

/** Fields as nodemailer reads them. */
export function nodemailerFields(message: MailMessage) {
  return {
    messageId: message.messageId,
    from: named(message.from),
    to: named(message.to),
    ...(message.replyTo ? { replyTo: named(message.replyTo) } : {}),
    subject: message.subject,
    text: message.text,
    html: message.html,
    headers: { ...message.headers },
    // A mail is what its templates made, never a file of this machine or a page fetched for it.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** The whole message as it goes over the wire (RFC 5322, RFC 2045). */
export async function toMime(message: MailMessage): Promise<Buffer> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  return new MailComposer(nodemailerFields(message)).compile().build();
}

function named({ address, name }: { address: string; name?: string }): { address: string; name: string } {
  return { address, name: name ?? '' };
}
