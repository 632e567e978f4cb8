/**
 * What Guildhall is measured beside: the same three routes by hand, with bare Fastify, `pg`, `jose` and argon2, on
 * the same tables of the same PostgreSQL. It does the work and nothing else: no validation, no live-session check,
 * no rate limits, no security headers, no log, no documentation, no error format.
 *
 * Run by fork with DATABASE_URL set; tells its port by message and ends with its parent.
 */
import { createCipheriv, createHash, randomBytes, randomUUID } from 'node:crypto';
import { verify } from '@node-rs/argon2';
import fastify from 'fastify';
import { generateKeyPair, jwtVerify, SignJWT } from 'jose';
import { Pool } from 'pg';

const ISSUER = 'bare';
const AUDIENCE = { access: 'bare-api', refresh: 'bare-api/refresh' };
const LIFETIME_SECONDS = { access: 15 * 60, refresh: 7 * 24 * 3600 };

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const { publicKey, privateKey } = await generateKeyPair('ES256');
const sealingKey = randomBytes(32);
const app = fastify();

app.get('/users/me', async (request, reply) => {
  const claims = await read(request.headers.authorization?.slice('Bearer '.length), 'access');
  if (!claims) return reply.code(401).send({ code: 'AUTH_TOKEN_INVALID' });
  const { rows } = await pool.query(
    `SELECT id, email, email_verified_at, display_name, headline, bio, locale, role, version, created_at, updated_at
       FROM users WHERE id = $1`,
    [claims.sub],
  );
  return toUser(rows[0]);
});

app.post('/auth/login', async (request, reply) => {
  const { email, password } = request.body;
  const { rows } = await pool.query(
    `SELECT u.id, u.email, u.email_verified_at, u.display_name, u.headline, u.bio, u.locale, u.role, u.version,
            u.created_at, u.updated_at, c.password_hash
       FROM users u JOIN password_credentials c ON c.user_id = u.id WHERE u.email_canonical = $1`,
    [email.trim().toLowerCase()],
  );
  if (!rows[0] || !(await verify(rows[0].password_hash, password)))
    return reply.code(401).send({ code: 'AUTH_INVALID_CREDENTIALS' });
  const sessionId = randomUUID();
  const tokens = await signPair(rows[0].id, sessionId);
  await pool.query(
    `INSERT INTO sessions (id, user_id, ip, user_agent, created_at, last_used_at, expires_at, token_hash)
     VALUES ($1, $2, $3, $4, now(), now(), $5, $6)`,
    [
      sessionId,
      rows[0].id,
      request.ip,
      request.headers['user-agent'] ?? null,
      expiry(),
      sha256(tokens.refreshToken),
    ],
  );
  return { user: toUser(rows[0]), ...tokens };
});

app.post('/auth/refresh', async (request, reply) => {
  const { refreshToken } = request.body;
  const claims = await read(refreshToken, 'refresh');
  if (!claims) return reply.code(401).send({ code: 'AUTH_TOKEN_INVALID' });
  const tokens = await signPair(claims.sub, claims.sid);
  const { rowCount } = await pool.query(
    `UPDATE sessions
        SET previous_token_hash = token_hash, token_hash = $4, sealed_successor = $5, rotated_at = $6,
            generation = generation + 1, last_used_at = $6, expires_at = $7, ip = $8
      WHERE id = $1 AND user_id = $2 AND token_hash = $3 AND revoked_at IS NULL AND expires_at > $6`,
    [
      claims.sid,
      claims.sub,
      sha256(refreshToken),
      sha256(tokens.refreshToken),
      seal(tokens.refreshToken),
      new Date(),
      expiry(),
      request.ip,
    ],
  );
  return rowCount === 1 ? tokens : reply.code(401).send({ code: 'AUTH_TOKEN_REUSED' });
});

await app.listen({ port: 0, host: '127.0.0.1' });
process.once('disconnect', () => process.exit(0));
process.send({ port: app.server.address().port });

/** @returns the claims of a token that holds in every respect, else undefined */
async function read(token, typ) {
  try {
    const { payload } = await jwtVerify(token, publicKey, {
      algorithms: ['ES256'],
      issuer: ISSUER,
      audience: AUDIENCE[typ],
    });
    return payload.typ === typ ? payload : undefined;
  } catch {
    return undefined;
  }
}

async function signPair(userId, sessionId) {
  const [accessToken, refreshToken] = await Promise.all([
    sign(userId, sessionId, 'access'),
    sign(userId, sessionId, 'refresh'),
  ]);
  return { accessToken, refreshToken, tokenType: 'Bearer', expiresIn: LIFETIME_SECONDS.access };
}

function sign(userId, sessionId, typ) {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({
    iss: ISSUER,
    aud: AUDIENCE[typ],
    sub: userId,
    sid: sessionId,
    jti: randomUUID(),
    typ,
    iat: now,
    exp: now + LIFETIME_SECONDS[typ],
  })
    .setProtectedHeader({ alg: 'ES256', typ: 'JWT', kid: 'bare' })
    .sign(privateKey);
}

/** Kept for the client that loses the answer: it is handed the same successor again. */
function seal(token) {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', sealingKey, iv);
  return Buffer.concat([iv, cipher.update(token), cipher.final(), cipher.getAuthTag()]);
}

function sha256(text) {
  return createHash('sha256').update(text).digest();
}

function expiry() {
  return new Date(Date.now() + LIFETIME_SECONDS.refresh * 1000);
}

function toUser(row) {
  return {
    id: row.id,
    displayName: row.display_name,
    headline: row.headline,
    bio: row.bio,
    createdAt: row.created_at,
    email: row.email,
    emailVerified: row.email_verified_at !== null,
    locale: row.locale,
    role: row.role,
    version: row.version,
    updatedAt: row.updated_at,
  };
}
