import { randomBytes } from 'node:crypto';

// Registrations, sign-ins and second steps share a budget of ten per 15 minutes and address: five are used, so that the tour
// can run twice.
const PASSWORD = `tour ${randomBytes(9).toString('base64url')}`;
const RUN = randomBytes(5).toString('hex');

export async function registering(tour, world) {
  world.ada = await register(tour, 'Ada', 'Ada Lovelace');
  world.stranger = await register(tour, 'A stranger', 'Sam Stranger');
  await tour.step(
    'A wrong password is refused, without a word on whether the address is known.',
    'POST /auth/login',
    { body: { email: world.ada.email, password: 'not it at all' } },
    { status: 401, has: { code: 'AUTH_INVALID_CREDENTIALS' } },
  );
}

/** A second device, with both factors: its tokens rotate, and a spent one that comes back ends its session. */
export async function refreshing(tour, { ada, backupCodes }) {
  const { body } = await tour.step(
    'Ada signs in on a second device: the password is not enough any more.',
    'POST /auth/login',
    { body: { email: ada.email, password: PASSWORD, deviceName: 'Ada’s tablet' } },
    { status: 200, has: { mfaRequired: true }, lacks: ['accessToken'], shows: ['expiresIn'] },
  );
  const login = await tour.step(
    'Her phone is elsewhere: she uses one of the backup codes.',
    'POST /auth/login/2fa',
    { body: { mfaToken: body.mfaToken, backupCode: backupCodes[0] } },
    { status: 200, has: { 'user.id': ada.id }, shows: ['refreshToken'] },
  );
  await tour.step(
    'Nine are left.',
    'GET /2fa/status',
    { token: ada.accessToken },
    { status: 200, has: { enabled: true, backupCodesLeft: 9 } },
  );
  const sessions = await tour.step(
    'She sees both of her sessions, newest first.',
    'GET /auth/sessions',
    { token: ada.accessToken },
    {
      status: 200,
      has: { 'items.length': 2, 'items.0.deviceName': 'Ada’s tablet', 'items.1.current': true },
    },
  );
  tour.check('no session shows a token', /eyJ/.test(JSON.stringify(sessions.body)), false);

  const first = login.body.refreshToken;
  const renewed = await refresh(tour, 'The tablet trades its refresh token for new tokens.', first);
  const again = await refresh(tour, 'It lost the answer and asks again, within 10 s.', first);
  tour.check('the same successor', again.body.refreshToken, renewed.body.refreshToken);
  const { refreshToken: successor } = renewed.body;
  const latest = await refresh(tour, 'It goes on with the successor.', successor);
  await tour.step(
    'Now somebody presents the first token, which was spent two refreshes ago: a copy.',
    'POST /auth/refresh',
    { body: { refreshToken: first } },
    { status: 401, has: { code: 'AUTH_TOKEN_REUSED' } },
  );
  await tour.step(
    'Nobody knows who of the two is the thief: the tablet’s session has ended.',
    'GET /users/me',
    { token: latest.body.accessToken },
    { status: 401, has: { code: 'AUTH_SESSION_ENDED' } },
  );
  await tour.step(
    'Ada’s first device is not touched.',
    'GET /users/me',
    { token: ada.accessToken },
    { status: 200 },
  );
}

export async function leaving(tour, { ada }) {
  const { kid } = JSON.parse(Buffer.from(ada.accessToken.split('.')[0], 'base64url'));
  const { body } = await tour.step(
    'Other services check access tokens with the public keys.',
    'GET //.well-known/jwks.json',
    {},
    { status: 200, has: { 'keys.0.alg': 'ES256' }, shows: ['keys.0.kid'] },
  );
  tour.check(
    'the key that signed Ada’s token is among them',
    body.keys.some((key) => key.kid === kid),
    true,
  );
  await tour.step(
    'Ada signs out.',
    'POST /auth/logout',
    { token: ada.accessToken, body: {} },
    { status: 204 },
  );
  await tour.step(
    'Her access token has minutes to live, and is worth nothing at once.',
    'GET /users/me',
    { token: ada.accessToken },
    { status: 401, has: { code: 'AUTH_SESSION_ENDED' } },
  );
}

async function register(tour, who, displayName) {
  const email = `tour-${displayName.split(' ')[0].toLowerCase()}-${RUN}@guildhall.test`;
  const { body } = await tour.step(
    `${who} registers.`,
    'POST /auth/register',
    { body: { email, password: PASSWORD, displayName } },
    { status: 201, has: { 'user.email': email, tokenType: 'Bearer' }, shows: ['accessToken', 'expiresIn'] },
  );
  return { email, id: body.user.id, accessToken: body.accessToken, displayName };
}

function refresh(tour, sentence, refreshToken) {
  return tour.step(
    sentence,
    'POST /auth/refresh',
    { body: { refreshToken } },
    { status: 200, shows: ['refreshToken'] },
  );
}
