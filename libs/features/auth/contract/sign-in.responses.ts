import { MeResponse } from '@guildhall/features/users/contract/user.responses';
import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { SECOND_FACTOR_METHODS, type SecondFactorMethod } from './second-factors';

const ABSENT_WITH_COOKIES = 'Absent with `X-Auth-Mode: cookie`: a cookie carries it.';

@ApiSchema({ name: 'Tokens' })
export class TokensResponse {
  @ApiProperty({
    required: false,
    description: `Send it as \`Authorization: Bearer …\`. ${ABSENT_WITH_COOKIES}`,
    example: 'eyJhbGciOiJFUzI1NiIs…',
  })
  readonly accessToken?: string;

  @ApiProperty({
    required: false,
    description: `Trade it for new tokens at \`/auth/refresh\`; it works once. ${ABSENT_WITH_COOKIES}`,
    example: 'eyJhbGciOiJFUzI1NiIs…',
  })
  readonly refreshToken?: string;

  @ApiProperty({ required: false, enum: ['Bearer'], description: ABSENT_WITH_COOKIES, example: 'Bearer' })
  readonly tokenType?: 'Bearer';

  @ApiProperty({ type: 'integer', description: 'Seconds until the access token expires.', example: 900 })
  readonly expiresIn!: number;
}

@ApiSchema({ name: 'SignedIn' })
export class SignedInResponse extends TokensResponse {
  @ApiProperty({ type: () => MeResponse })
  readonly user!: MeResponse;
}

@ApiSchema({ name: 'SecondFactorRequired' })
export class SecondFactorRequiredResponse {
  @ApiProperty({ enum: [true], example: true })
  readonly mfaRequired!: true;

  @ApiProperty({
    description: 'Good for the second step of this sign-in and for nothing else.',
    example: 'q1sM0e5xV3tJ2yq8wq6fW8mJbq8B1xT0nH3gkqk3j0s',
  })
  readonly mfaToken!: string;

  @ApiProperty({ type: 'integer', description: 'Seconds until the token expires.', example: 300 })
  readonly expiresIn!: number;

  @ApiProperty({
    enum: SECOND_FACTOR_METHODS,
    isArray: true,
    description: 'What the second step can be taken with.',
    example: ['code', 'backup-code'],
  })
  readonly methods!: SecondFactorMethod[];
}
