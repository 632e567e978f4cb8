import { fcmError, type FcmReply } from '../../../test/support/fcm-peer';
import { type FcmAnswer, resultOf } from './fcm-answer';
import { PushUnavailable } from './push-sender';

const NOW = new Date('2026-03-01T10:00:00Z');

function answer({ status, headers = {}, body }: FcmReply): FcmAnswer {
  return { status, retryAfter: headers['retry-after'], date: headers['date'], body: JSON.stringify(body) };
}

const result = (reply: FcmReply) => resultOf(answer(reply), NOW);

describe("FCM's answers", () => {
  it('forget a token on UNREGISTERED only', () => {
    expect(result(fcmError(404, 'NOT_FOUND', 'UNREGISTERED'))).toEqual({ outcome: 'unregistered' });
    // A wrong project would otherwise wipe out everybody's devices.
    expect(() => result(fcmError(404, 'NOT_FOUND', null))).toThrow(PushUnavailable);
    expect(result(fcmError(400, 'INVALID_ARGUMENT', 'INVALID_ARGUMENT'))).toEqual({
      outcome: 'refused',
      code: 'INVALID_ARGUMENT',
    });
    expect(result(fcmError(403, 'PERMISSION_DENIED', 'SENDER_ID_MISMATCH'))).toEqual({
      outcome: 'refused',
      code: 'SENDER_ID_MISMATCH',
    });
  });

  it.each([
    ['seconds', { 'retry-after': '17' }, 17_000],
    ['a date', { 'retry-after': 'Sun, 01 Mar 2026 10:01:30 GMT' }, 90_000],
    [
      "a date by FCM's own clock",
      { 'retry-after': 'Sun, 01 Mar 2026 12:00:05 GMT', date: 'Sun, 01 Mar 2026 12:00:00 GMT' },
      5_000,
    ],
    ['a date that has passed', { 'retry-after': 'Sun, 01 Mar 2026 09:00:00 GMT' }, 0],
    ['nothing', {}, 60_000],
    ['nonsense', { 'retry-after': 'soon' }, 60_000],
  ])('ask to wait with %s on 429', (_, headers, delayMs) => {
    expect(
      result(fcmError(429, 'RESOURCE_EXHAUSTED', 'QUOTA_EXCEEDED', headers as Record<string, string>)),
    ).toEqual({
      outcome: 'later',
      code: 'QUOTA_EXCEEDED',
      delayMs,
    });
  });

  it('are worth another try when FCM fails, at the time it names if it names one', () => {
    expect(result(fcmError(503, 'UNAVAILABLE', 'UNAVAILABLE', { 'retry-after': '5' }))).toEqual({
      outcome: 'later',
      code: 'UNAVAILABLE',
      delayMs: 5_000,
    });
    expect(() => result(fcmError(503, 'UNAVAILABLE', 'UNAVAILABLE'))).toThrow(
      'FCM answered 503 UNAVAILABLE.',
    );
    expect(() => result(fcmError(401, 'UNAUTHENTICATED', 'THIRD_PARTY_AUTH_ERROR'))).toThrow(PushUnavailable);
  });

  it.each(['<html>Bad gateway</html>', '', 'null', '[]', '{"error":{"status":{},"details":[null,1]}}'])(
    'may be no JSON of FCM at all: %j',
    (body) => {
      const odd: FcmAnswer = { status: 502, retryAfter: undefined, date: undefined, body };
      expect(() => resultOf(odd, NOW)).toThrow('FCM answered 502 UNKNOWN.');
    },
  );
});
