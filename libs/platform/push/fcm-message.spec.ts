import { fcmMessageOf, PAYLOAD_LIMIT_BYTES } from './fcm-message';
import type { PushMessage } from './push-sender';

const short: PushMessage = {
  token: 'token-of-a-device',
  title: 'Ada has written',
  body: 'Shall we meet?',
  link: '/rooms/1',
  data: { notificationId: '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55', type: 'chat.message' },
  tag: '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55',
  urgent: false,
};

function bytesOf(message: PushMessage): number {
  const { token: _, ...payload } = fcmMessageOf(message);
  return Buffer.byteLength(JSON.stringify(payload));
}

describe('a message for FCM', () => {
  it('carries text, data and a tag by which a repetition takes its place', () => {
    expect(fcmMessageOf(short)).toEqual({
      token: 'token-of-a-device',
      notification: { title: 'Ada has written', body: 'Shall we meet?' },
      data: { ...short.data, link: '/rooms/1' },
      android: { priority: 'normal', notification: { tag: short.tag } },
      apns: { headers: { 'apns-collapse-id': short.tag, 'apns-priority': '5' } },
      webpush: { notification: { tag: short.tag } },
    });
  });

  it.each([
    ['plain letters', 'a'],
    ['Arabic', 'سلام '],
    ['emoji of two units', '👋'],
    ['what JSON escapes', '"\\\n'],
  ])('is shortened to 4,096 bytes between code points: %s', (_, unit) => {
    const message = { ...short, body: unit.repeat(5_000) };
    const { body } = fcmMessageOf(message).notification as { body: string };
    expect(bytesOf(message)).toBeLessThanOrEqual(PAYLOAD_LIMIT_BYTES);
    // Nothing was given away: one more of these would not have fitted.
    expect(bytesOf(message)).toBeGreaterThan(PAYLOAD_LIMIT_BYTES - 2 * JSON.stringify(unit).length - 8);
    expect(body.endsWith('…')).toBe(true);
    expect(body.isWellFormed()).toBe(true);
    expect(message.body.startsWith(body.slice(0, -1))).toBe(true);
  });

  it('leaves a body alone that just fits', () => {
    const room = PAYLOAD_LIMIT_BYTES - bytesOf({ ...short, body: '' });
    const body = 'x'.repeat(room);
    expect(fcmMessageOf({ ...short, body }).notification?.body).toBe(body);
    expect(fcmMessageOf({ ...short, body: `${body}x` }).notification?.body).toBe(`${'x'.repeat(room - 3)}…`);
  });

  it('gives up the body, then the end of the title, then the link', () => {
    const longTitle = fcmMessageOf({ ...short, title: 'ع'.repeat(9_000), body: 'b'.repeat(9_000) });
    expect(longTitle.notification?.body).toBe('');
    expect(longTitle.notification?.title?.endsWith('…')).toBe(true);
    expect(longTitle.data?.['link']).toBe('/rooms/1');
    const longLink = { ...short, link: `/${'l'.repeat(9_000)}` };
    expect(fcmMessageOf(longLink).data).toEqual(short.data);
    expect(fcmMessageOf(longLink).notification?.body).toBe(short.body);
  });
});
