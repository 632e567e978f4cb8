export async function editing(tour, { ada, stranger }) {
  const { accessToken: token } = ada;
  const seen = await tour.step(
    'Ada reads her account.',
    'GET /users/me',
    { token },
    { status: 200, has: { email: ada.email, role: 'member', version: 1 } },
  );
  const tag = seen.headers.get('etag');
  tour.check('its version is the ETag', tag, '"1"');

  const body = { headline: 'Analyst and programmer' };
  await tour.step(
    'She edits it without saying what she has seen.',
    'PATCH /users/me',
    { token, body },
    { status: 428, has: { code: 'IF_MATCH_REQUIRED' } },
  );
  await tour.step(
    'She edits what somebody else has changed since.',
    'PATCH /users/me',
    { token, headers: { 'if-match': '"99"' }, body },
    { status: 412, has: { code: 'IF_MATCH_STALE' } },
  );
  await tour.step(
    'She edits what she has seen.',
    'PATCH /users/me',
    { token, headers: { 'if-match': tag }, body },
    { status: 200, has: { headline: body.headline, version: 2 } },
  );
  await tour.step(
    'A stranger sees what is public of her, and no address.',
    `GET /users/${ada.id}`,
    { token: stranger.accessToken },
    {
      status: 200,
      has: { displayName: ada.displayName, headline: body.headline },
      lacks: ['email', 'emailVerified', 'role', 'version', 'locale'],
    },
  );
}

export async function mistakes(tour, { ada, stranger }) {
  const { accessToken: token } = ada;
  await tour.step(
    'Nobody in particular asks for an account.',
    `GET /users/${ada.id}`,
    {},
    { status: 401, has: { code: 'AUTH_REQUIRED' } },
  );
  await tour.step(
    'An id that is none.',
    'GET /users/abc',
    { token: stranger.accessToken },
    { status: 400, has: { code: 'INPUT_INVALID', 'errors.0.path': 'id' } },
  );
  await tour.step(
    'A field that does not exist is refused, not ignored.',
    'PATCH /users/me',
    { token, headers: { 'if-match': '*' }, body: { nickname: 'Countess' } },
    { status: 400, has: { code: 'INPUT_INVALID', 'errors.0.path': 'nickname' } },
  );
  await tour.step(
    'A path that does not exist.',
    'GET /nowhere',
    { token },
    { status: 404, has: { code: 'NOT_FOUND' } },
  );
}
