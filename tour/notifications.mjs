import { randomBytes } from 'node:crypto';

/** A worker does it after the request, as a rule at once. */
const DONE_WITHIN_MS = 10_000;
/** There the development mailbox answers; it is for nobody on another machine. */
const THIS_MACHINE = new Set(['localhost', '127.0.0.1', '[::1]']);

export async function beingNotified(tour, { ada, stranger }) {
  const { accessToken: token } = ada;
  const list = await tour.step(
    'Ada has been told something since she registered.',
    'GET /notifications?unread',
    { token },
    {
      status: 200,
      has: { 'items.length': 1, 'items.0.type': 'account.welcome', 'items.0.title': 'Welcome to Guildhall' },
      withinMs: DONE_WITHIN_MS,
    },
  );
  const [{ id }] = list.body.items;
  await tour.step(
    'How it reached her, and why.',
    `GET /notifications/${id}/deliveries`,
    { token },
    {
      status: 200,
      has: { 'items.0.channel': 'in-app', 'items.0.outcome': 'sent', 'items.0.reason': 'listed' },
    },
  );
  await tour.step(
    'It is nobody else’s business.',
    `GET /notifications/${id}/deliveries`,
    { token: stranger.accessToken },
    { status: 404, has: { code: 'NOTIFICATION_NOT_FOUND' } },
  );
  await tour.step(
    'She reads it.',
    `POST /notifications/${id}/read`,
    { token, body: {} },
    { status: 200, shows: ['readAt'] },
  );
  await preferring(tour, token);
  await registeringDevice(tour, token);
}

/** The welcome mail, as the development mailbox kept it. */
export async function mailbox(tour, { ada }) {
  if (!THIS_MACHINE.has(new URL(tour.baseUrl).hostname)) {
    tour.say('\n      Not shown: the mailbox is for the machine that the server runs on.');
    return;
  }
  const mails = await tour.step(
    'Without a mail server, mail is kept for whoever develops. Open it in a browser, too.',
    `GET //dev/mailbox?to=${encodeURIComponent(ada.email)}`,
    { headers: { accept: 'application/json' } },
    {
      status: 200,
      has: { 'items.length': 1, 'items.0.to': ada.email },
      shows: ['items.0.subject'],
      withinMs: DONE_WITHIN_MS,
    },
  );
  const [, token] = /verify-email#token=([\w-]+)/.exec(mails.body.items[0].text);
  const confirm = (sentence, expected) =>
    tour.step(sentence, 'POST /auth/email/verify', { body: { token } }, expected);
  await confirm('The link in it proves that the address is hers.', { status: 204 });
  await confirm('It does so once.', { status: 410, has: { code: 'AUTH_LINK_USED' } });
}

async function preferring(tour, token) {
  const preferences = await tour.step(
    'What she is told, and how, is up to her.',
    'GET /notification-preferences',
    { token },
    { status: 200, has: { 'types.0.type': 'account.welcome', 'types.0.inApp': true, quietHours: null } },
  );
  const { types } = preferences.body;
  const quietHours = { start: '22:30', end: '06:45', timeZone: 'Africa/Cairo' };
  await tour.step(
    'Nothing shall disturb her at night.',
    'PUT /notification-preferences',
    {
      token,
      headers: { 'if-match': preferences.headers.get('etag') },
      body: { types, quietHours },
    },
    { status: 200, has: { quietHours, version: 1 } },
  );
}

async function registeringDevice(tour, token) {
  const secret = randomBytes(40).toString('base64url');
  const { body } = await tour.step(
    'Her phone wants pushes. They stop when she signs out on it.',
    'POST /devices',
    { token, body: { token: secret, platform: 'android' } },
    { status: 201, has: { token: `••••••${secret.slice(-6)}` } },
  );
  await tour.step(
    'She sees her devices, and no token.',
    'GET /devices',
    { token },
    { status: 200, has: { 'items.length': 1, 'items.0.id': body.id, 'items.0.platform': 'android' } },
  );
}
