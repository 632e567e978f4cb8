import { createHash } from 'node:crypto';
import { Clock } from '@guildhall/kernel/clock';
import { Ids } from '@guildhall/kernel/ids';
import { AuthConfig } from '@guildhall/platform/config/auth.config';
import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { tokenExpired, tokenInvalid } from '../domain/auth-errors';
import { hasTokenShape, type TokenClaims, type TokenPair, type TokenType } from '../domain/tokens';
import { TokenKeys } from './token-keys';

export const TOKEN_ALGORITHM = 'ES256';

interface Header {
  readonly alg?: unknown;
  readonly kid?: unknown;
  readonly crit?: unknown;
}

/** Signs and reads tokens (RFC 7519), following RFC 8725: one pinned algorithm, everything checked, nothing taken from the header but `kid`. */
@Injectable()
export class TokenService {
  constructor(
    private readonly jwt: JwtService,
    private readonly keys: TokenKeys,
    private readonly config: AuthConfig,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  issuePair(userId: string, sessionId: string): TokenPair {
    return {
      accessToken: this.issueAccessToken(userId, sessionId),
      refreshToken: this.sign('refresh', userId, sessionId, this.config.refreshTokenSeconds),
      expiresIn: this.config.accessTokenSeconds,
    };
  }

  issueAccessToken(userId: string, sessionId: string): string {
    return this.sign('access', userId, sessionId, this.config.accessTokenSeconds);
  }

  /** When a refresh token issued now expires, and the session with it. */
  refreshTokenExpiry(now: Date): Date {
    return new Date(now.getTime() + this.config.refreshTokenSeconds * 1000);
  }

  /** @throws DomainError `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` */
  readRefreshToken(token: string): Promise<TokenClaims> {
    return this.read('refresh', token);
  }

  /** For edges without passport. @throws DomainError `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` */
  readAccessToken(token: string): Promise<TokenClaims> {
    return this.read('access', token);
  }

  /**
   * The public key that the token's header names.
   *
   * @throws DomainError `AUTH_TOKEN_INVALID` for another algorithm, an unknown key, or critical extensions that we do not know (RFC 7515 §4.1.11)
   */
  async verificationKeyFor(token: string) {
    const header = headerOf(token);
    if (header?.alg !== TOKEN_ALGORITHM || typeof header.kid !== 'string' || header.crit !== undefined)
      throw tokenInvalid();
    const key = await this.keys.verificationKey(header.kid);
    if (!key) throw tokenInvalid();
    return key;
  }

  /** What remains to be checked once signature, issuer and audience are right. */
  checked(claims: unknown, type: TokenType): TokenClaims {
    if (!hasTokenShape(claims, type)) throw tokenInvalid();
    if (claims.exp * 1000 <= this.clock.now().getTime()) throw tokenExpired();
    return claims;
  }

  audience(type: TokenType): string {
    return type === 'access' ? this.config.audience : `${this.config.audience}/refresh`;
  }

  private async read(type: TokenType, token: string): Promise<TokenClaims> {
    const key = await this.verificationKeyFor(token);
    let claims: unknown;
    try {
      claims = this.jwt.verify<object>(token, {
        publicKey: key as never,
        algorithms: [TOKEN_ALGORITHM],
        issuer: this.config.issuer,
        audience: this.audience(type),
        ignoreExpiration: true, // checked below, by the injected clock
      });
    } catch {
      throw tokenInvalid();
    }
    return this.checked(claims, type);
  }

  private sign(type: TokenType, userId: string, sessionId: string, lifetimeSeconds: number): string {
    const key = this.keys.signingKey();
    const iat = Math.floor(this.clock.now().getTime() / 1000);
    const claims: TokenClaims = {
      iss: this.config.issuer,
      aud: this.audience(type),
      sub: userId,
      sid: sessionId,
      jti: this.ids.next(),
      typ: type,
      iat,
      exp: iat + lifetimeSeconds,
    };
    return this.jwt.sign(claims, {
      algorithm: TOKEN_ALGORITHM,
      keyid: key.id,
      privateKey: key.privateKey as never,
    });
  }
}

/** What is stored of a refresh token. It is 256 bits of signature to a guesser, so a plain hash is enough. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

function headerOf(token: string): Header | undefined {
  try {
    return JSON.parse(Buffer.from(token.split('.', 1)[0] ?? '', 'base64url').toString()) as Header;
  } catch {
    return undefined;
  }
}
