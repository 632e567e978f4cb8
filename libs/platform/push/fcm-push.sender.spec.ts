import { SystemClock } from '@guildhall/kernel/clock';
import { fcmError, FcmPeer } from '../../../test/support/fcm-peer';
import { Configuration } from '../config/configuration';
import { FcmPushSender } from './fcm-push.sender';
import { type PushMessage, PushUnavailable } from './push-sender';

const message: PushMessage = {
  token: 'token-of-a-device',
  title: 'Ada has written',
  body: 'Shall we meet?',
  data: { notificationId: '1' },
  tag: '1',
  urgent: true,
};

async function failure(sending: Promise<unknown>): Promise<Error | undefined> {
  try {
    await sending;
    return undefined;
  } catch (error) {
    return error as Error;
  }
}

/** The real firebase-admin, against a server that speaks FCM's wire format. */
describe('pushing through firebase-admin', () => {
  let peer: FcmPeer;
  let sender: FcmPushSender;

  const send = (signal = new AbortController().signal) => sender.send(message, signal);
  beforeEach(async () => {
    peer = await FcmPeer.start();
    const { push } = Configuration.from({ FCM_ENDPOINT: peer.url, FCM_TIMEOUT_MS: '300' });
    sender = new FcmPushSender(push, new SystemClock());
  });

  afterEach(async () => {
    await sender.onApplicationShutdown();
    await peer.stop();
  });

  it('sends over the HTTP v1 API, once, with a bearer token', async () => {
    expect(await send()).toEqual({ outcome: 'accepted' });
    expect(peer.requests).toHaveLength(1);
    expect(peer.requests[0]).toMatchObject({
      path: '/v1/projects/guildhall-local/messages:send',
      authorization: 'Bearer local',
      message: {
        token: 'token-of-a-device',
        notification: { title: 'Ada has written', body: 'Shall we meet?' },
      },
    });
  });

  it('hands on what FCM says of the token', async () => {
    peer.answer = () => fcmError(404, 'NOT_FOUND', 'UNREGISTERED');
    expect(await send()).toEqual({ outcome: 'unregistered' });
    peer.answer = () => fcmError(400, 'INVALID_ARGUMENT', 'INVALID_ARGUMENT');
    expect(await send()).toEqual({ outcome: 'refused', code: 'INVALID_ARGUMENT' });
  });

  it('hands on when to come back, although firebase-admin does not', async () => {
    peer.answer = () => fcmError(429, 'RESOURCE_EXHAUSTED', 'QUOTA_EXCEEDED', { 'retry-after': '120' });
    expect(await send()).toEqual({ outcome: 'later', code: 'QUOTA_EXCEEDED', delayMs: 120_000 });
    expect(peer.requests).toHaveLength(1);
  });

  it('lets a 503 be tried again by the outbox and not by firebase-admin', async () => {
    peer.answer = () => fcmError(503, 'UNAVAILABLE', 'UNAVAILABLE');
    expect(await failure(send())).toEqual(new PushUnavailable('FCM answered 503 UNAVAILABLE.'));
    peer.answer = () => fcmError(503, 'UNAVAILABLE', 'UNAVAILABLE', { 'retry-after': '30' });
    const started = performance.now();
    expect(await send()).toEqual({ outcome: 'later', code: 'UNAVAILABLE', delayMs: 30_000 });
    expect(performance.now() - started).toBeLessThan(300);
    expect(peer.requests).toHaveLength(2);
  });

  it('waits for a server that hangs no longer than its deadline, and leaves nothing behind', async () => {
    peer.answer = () => 'hang';
    const started = performance.now();
    expect(await failure(send())).toEqual(new PushUnavailable('FCM did not answer in time.'));
    expect(performance.now() - started).toBeLessThan(1_000);
    peer.answer = (request) => peer.accept(request);
    expect(await send()).toEqual({ outcome: 'accepted' });
    expect(peer.requests).toHaveLength(2);
  });

  it('stops when the run is aborted', async () => {
    peer.answer = () => 'hang';
    const abort = new AbortController();
    const sending = failure(send(abort.signal));
    abort.abort(new Error('The process is shutting down.'));
    expect(await sending).toBeInstanceOf(PushUnavailable);
  });

  it('keeps sends that run side by side apart', async () => {
    peer.answer = (request) =>
      request.message.token.endsWith('dead')
        ? fcmError(404, 'NOT_FOUND', 'UNREGISTERED')
        : peer.accept(request);
    const tokens = Array.from(
      { length: 40 },
      (_, number) => `${number}-${number % 2 === 0 ? 'dead' : 'live'}`,
    );
    const { signal } = new AbortController();
    const results = await Promise.all(tokens.map((token) => sender.send({ ...message, token }, signal)));
    expect(results.map((result) => result.outcome)).toEqual(
      tokens.map((token) => (token.endsWith('dead') ? 'unregistered' : 'accepted')),
    );
  });

  it('says nothing of the token when FCM cannot be reached', async () => {
    await peer.stop();
    const error = await failure(send());
    expect(error).toBeInstanceOf(PushUnavailable);
    expect(String(error)).not.toContain('token-of-a-device');
    peer = await FcmPeer.start();
  });

  it('does not send without credentials', async () => {
    const unconfigured = new FcmPushSender(Configuration.from({}).push, new SystemClock());
    expect(unconfigured.configured).toBe(false);
    await expect(unconfigured.send(message, new AbortController().signal)).rejects.toThrow(
      'FCM is not configured.',
    );
  });
});
