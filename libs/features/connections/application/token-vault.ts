import { SecretBox } from '@guildhall/platform/crypto/secret-box';
import { Injectable } from '@nestjs/common';
import type { ConnectionProvider } from '../contract/provider';
import type { TokenSet } from '../domain/token-set';
import type { SealedTokens, StoredTokens } from '../persistence/connections.repository';

/** Whose tokens they are; part of the box, so that one row's tokens cannot be put into another's. */
export interface Account {
  readonly provider: ConnectionProvider;
  readonly subject: string;
}

/** Providers' tokens at rest. They leave this feature as a plain access token for whoever calls the provider, and no other way. */
@Injectable()
export class TokenVault {
  constructor(private readonly box: SecretBox) {}

  seal(account: Account, { accessToken, refreshToken }: TokenSet): SealedTokens {
    return {
      sealedAccessToken: this.box.seal(accessToken, purpose(account, 'access')),
      sealedRefreshToken:
        refreshToken === null ? null : this.box.seal(refreshToken, purpose(account, 'refresh')),
    };
  }

  /** @returns `null` when there is none any more */
  accessToken(account: Account, { sealedAccessToken }: StoredTokens): string | null {
    return sealedAccessToken && this.box.open(sealedAccessToken, purpose(account, 'access')).toString();
  }

  refreshToken(account: Account, { sealedRefreshToken }: StoredTokens): string | null {
    return sealedRefreshToken && this.box.open(sealedRefreshToken, purpose(account, 'refresh')).toString();
  }
}

function purpose({ provider, subject }: Account, kind: 'access' | 'refresh'): string {
  return `connections/${provider}/${subject}/${kind}`;
}
