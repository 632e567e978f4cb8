import { toMe } from '@guildhall/features/users/contract/user.mapper';
import type { TokenPair } from '../domain/tokens';
import type { Challenged, SignedIn } from './sign-in';
import type { SecondFactorRequiredResponse, SignedInResponse, TokensResponse } from './sign-in.responses';

export function toTokens({ accessToken, refreshToken, expiresIn }: TokenPair): TokensResponse {
  return { accessToken, refreshToken, tokenType: 'Bearer', expiresIn };
}

export function toSignedIn({ user, tokens }: SignedIn): SignedInResponse {
  return { user: toMe(user), ...toTokens(tokens) };
}

/** After the first step: a session, or what is asked for next. */
export function toSignInAnswer(
  outcome: SignedIn | Challenged,
): SignedInResponse | SecondFactorRequiredResponse {
  if ('tokens' in outcome) return toSignedIn(outcome);
  const { mfaToken, expiresIn, methods } = outcome;
  return { mfaRequired: true, mfaToken, expiresIn, methods: [...methods] };
}
