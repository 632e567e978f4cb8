/** Stable codes of what the mail routes refuse. */
export const MailErrorCode = {
  SuppressionNotFound: 'MAIL_SUPPRESSION_NOT_FOUND',
  UnsubscribeLinkInvalid: 'UNSUBSCRIBE_LINK_INVALID',
  WebhookSignatureInvalid: 'WEBHOOK_SIGNATURE_INVALID',
  WebhookMalformed: 'WEBHOOK_MALFORMED',
} as const;
