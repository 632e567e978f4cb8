import { type KeyObject, verify, X509Certificate } from 'node:crypto';
import { exceedsJsonBounds } from '../../http/json-bounds';
import { malformed } from './webhook-errors';

/** What Amazon SNS posts to an HTTP endpoint. */
export interface SnsMessage {
  readonly Type: 'Notification' | 'SubscriptionConfirmation' | 'UnsubscribeConfirmation';
  readonly MessageId: string;
  readonly TopicArn: string;
  readonly Message: string;
  readonly Timestamp: string;
  readonly SignatureVersion: '1' | '2';
  readonly Signature: string;
  readonly SigningCertURL: string;
  readonly Subject?: string;
  readonly SubscribeURL?: string;
  readonly Token?: string;
}

const TYPES: ReadonlySet<unknown> = new Set([
  'Notification',
  'SubscriptionConfirmation',
  'UnsubscribeConfirmation',
]);
const NEEDED = [
  'MessageId',
  'TopicArn',
  'Message',
  'Timestamp',
  'Signature',
  'SignatureVersion',
  'SigningCertURL',
] as const;

/** "Verifying the signatures of Amazon SNS messages", Amazon SNS Developer Guide: which fields are signed, in this order. */
const SIGNED_NOTIFICATION = ['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type'] as const;
const SIGNED_CONFIRMATION = [
  'Message',
  'MessageId',
  'SubscribeURL',
  'Timestamp',
  'Token',
  'TopicArn',
  'Type',
] as const;

const ALGORITHMS: ReadonlyMap<string, string> = new Map([
  ['1', 'sha1'],
  ['2', 'sha256'],
]);

const SNS_HOST = /^sns\.[a-z0-9-]{3,40}\.amazonaws\.com(\.cn)?$/;
const CERTIFICATE_PATH = /^\/SimpleNotificationService-[0-9a-f]{8,64}\.pem$/;

/** @throws DomainError `WEBHOOK_MALFORMED` */
export function parseSnsMessage(body: Buffer): SnsMessage {
  const message = parsed(body);
  const isWhole = NEEDED.every((field) => typeof message[field] === 'string');
  if (!isWhole || !TYPES.has(message['Type'])) throw malformed();
  return message as unknown as SnsMessage;
}

/** True for an address at Amazon where SNS keeps its certificates. */
export function isSnsCertificateUrl(text: string): boolean {
  return isSnsUrl(text) && CERTIFICATE_PATH.test(new URL(text).pathname);
}

/** True for an https address of an SNS service at Amazon, without credentials or an odd port. */
export function isSnsUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, port, username, password } = new URL(text);
  return (
    protocol === 'https:' && SNS_HOST.test(hostname) && port === '' && username === '' && password === ''
  );
}

/** @param certificate PEM */
export function isSignedBy(message: SnsMessage, certificate: string): boolean {
  const algorithm = ALGORITHMS.get(message.SignatureVersion);
  if (algorithm === undefined) return false;
  const publicKey = publicKeyOf(certificate);
  if (!publicKey) return false;
  return verify(
    algorithm,
    Buffer.from(stringToSign(message)),
    publicKey,
    Buffer.from(message.Signature, 'base64'),
  );
}

function publicKeyOf(certificate: string): KeyObject | undefined {
  try {
    return new X509Certificate(certificate).publicKey;
  } catch {
    // Whatever was at that address, it proves nothing.
    return undefined;
  }
}

export function stringToSign(message: SnsMessage): string {
  const fields = message.Type === 'Notification' ? SIGNED_NOTIFICATION : SIGNED_CONFIRMATION;
  const values: Partial<Record<string, unknown>> = { ...message };
  return fields
    .filter((field) => values[field] !== undefined)
    .map((field) => `${field}\n${String(values[field])}\n`)
    .join('');
}

function parsed(body: Buffer): Record<string, unknown> {
  const text = body.toString();
  // Nothing proves yet that Amazon wrote this, and what SNS posts is flat and short.
  if (exceedsJsonBounds(text)) throw malformed();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw malformed();
  }
  if (typeof value !== 'object' || value === null) throw malformed();
  return value as Record<string, unknown>;
}
