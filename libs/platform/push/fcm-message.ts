import type { TokenMessage } from 'firebase-admin/messaging';
import type { PushMessage } from './push-sender';

/** "Maximum payload for both message types is 4096 bytes" (Firebase, "About FCM messages"). */
export const PAYLOAD_LIMIT_BYTES = 4096;

const ELLIPSIS = '…';

/**
 * The message as FCM's HTTP v1 API wants it. What would be too large is made to fit: first the body is shortened,
 * then the title, and at last the link is left out.
 */
export function fcmMessageOf(message: PushMessage): TokenMessage {
  const body = shortened(message.body, (text) => fits({ ...message, body: text }));
  if (body !== null) return compose({ ...message, body });
  const title = shortened(message.title, (text) => fits({ ...message, body: '', title: text }));
  if (title !== null) return compose({ ...message, body: '', title });
  return fcmMessageOf({ ...message, link: undefined });
}

/** The longest beginning of `text` that fits, cut between code points; `null` when not even nothing does. */
function shortened(text: string, isFine: (text: string) => boolean): string | null {
  if (isFine(text)) return text;
  // No more code points than bytes can fit: spares work on a body of megabytes.
  const points = Array.from(text.slice(0, PAYLOAD_LIMIT_BYTES * 2)).slice(0, PAYLOAD_LIMIT_BYTES);
  let [kept, tooMany] = [0, points.length];
  const cut = (length: number) => (length === 0 ? '' : `${points.slice(0, length).join('')}${ELLIPSIS}`);
  if (!isFine('')) return null;
  while (tooMany - kept > 1) {
    const middle = (kept + tooMany) >> 1;
    if (isFine(cut(middle))) kept = middle;
    else tooMany = middle;
  }
  return cut(kept);
}

function fits(message: PushMessage): boolean {
  const { token: _, ...payload } = compose(message);
  return Buffer.byteLength(JSON.stringify(payload)) <= PAYLOAD_LIMIT_BYTES;
}

function compose({ token, title, body, link, data, tag, urgent }: PushMessage): TokenMessage {
  return {
    token,
    notification: { title, body },
    data: { ...data, ...(link === undefined ? {} : { link }) },
    android: { priority: urgent ? 'high' : 'normal', notification: { tag } },
    apns: { headers: { 'apns-collapse-id': tag, 'apns-priority': urgent ? '10' : '5' } },
    webpush: { notification: { tag } },
  };
}
