import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { integer, url, Variable, type VariableType } from './variable';

/** What is needed of the JSON file that the Firebase console hands out. */
export interface FcmServiceAccount {
  readonly projectId: string;
  readonly clientEmail: string;
  readonly privateKey: string;
}

/** Push messages through Firebase Cloud Messaging. */
export class PushConfig {
  @Variable('FCM_SERVICE_ACCOUNT', {
    type: serviceAccount(),
    default: null,
    defaultDescription: 'none: pushes are reported as suppressed',
    secret: true,
    description: 'Service account of the Firebase project: the JSON itself, or the path of the file with it.',
    neededWhen: 'for push messages',
  })
  readonly serviceAccount!: FcmServiceAccount | null;

  @Variable('FCM_ENDPOINT', {
    type: url('http:'),
    default: '',
    description: 'A local server to send pushes to instead of FCM. For tests only; refused in production.',
  })
  readonly endpoint!: string;

  @Variable('FCM_TIMEOUT_MS', {
    type: integer({ min: 50, max: 50_000 }),
    default: 10_000,
    description: 'How long FCM may take to answer before a push is tried again later.',
  })
  readonly timeoutMs!: number;
}

function serviceAccount(): VariableType<FcmServiceAccount> {
  const accepts = 'the JSON of a service account, or the path of a file with it';
  return {
    accepts,
    parse: (value) => {
      const account = parsed(value.startsWith('{') ? value : contents(value));
      const { project_id: projectId, client_email: clientEmail, private_key: privateKey } = account;
      if (!isText(projectId) || !isText(clientEmail) || !isText(privateKey))
        throw new Error(`must be ${accepts}, with project_id, client_email and private_key`);
      assertPrivateKey(privateKey);
      return { projectId, clientEmail, privateKey };
    },
  };
}

function contents(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Error('names a file that cannot be read');
  }
}

function parsed(json: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // What JSON.parse says quotes the text, which is a secret.
  }
  throw new Error('must be JSON');
}

function assertPrivateKey(pem: string): void {
  try {
    createPrivateKey(pem);
  } catch {
    throw new Error('has a private_key that is no PEM key');
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
