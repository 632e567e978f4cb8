import { ApiProperty, ApiSchema } from '@nestjs/swagger';

@ApiSchema({ name: 'CsrfToken' })
export class CsrfTokenResponse {
  @ApiProperty({
    description: 'Send it as `X-CSRF-Token` with every request that changes something.',
    example: 'mFvS3z0yC4Dq7kPzYt1WbA2x.t3Wm…',
  })
  readonly csrfToken!: string;
}

@ApiSchema({ name: 'Session' })
export class SessionResponse {
  @ApiProperty({ format: 'uuid', example: '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55' })
  readonly id!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Ada’s phone' })
  readonly deviceName!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '203.0.113.7' })
  readonly ip!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Mozilla/5.0 (X11; Linux x86_64)' })
  readonly userAgent!: string | null;

  @ApiProperty({ format: 'date-time', example: '2026-11-21T08:00:00.000Z' })
  readonly createdAt!: string;

  @ApiProperty({
    format: 'date-time',
    description: 'Last sign-in or refresh.',
    example: '2026-11-21T08:15:00.000Z',
  })
  readonly lastUsedAt!: string;

  @ApiProperty({ description: 'True for the session of the access token that asks.', example: true })
  readonly current!: boolean;
}

@ApiSchema({ name: 'SessionPage' })
export class SessionPageResponse {
  @ApiProperty({ type: () => [SessionResponse] })
  readonly items!: SessionResponse[];

  @ApiProperty({ type: String, nullable: true, example: null })
  readonly nextCursor!: string | null;
}

@ApiSchema({ name: 'JsonWebKey' })
export class JsonWebKeyResponse {
  @ApiProperty({ example: 'EC' })
  readonly kty!: string;

  @ApiProperty({ example: 'P-256' })
  readonly crv!: string;

  @ApiProperty({ example: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU' })
  readonly x!: string;

  @ApiProperty({ example: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0' })
  readonly y!: string;

  @ApiProperty({ example: '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55' })
  readonly kid!: string;

  @ApiProperty({ example: 'ES256' })
  readonly alg!: string;

  @ApiProperty({ example: 'sig' })
  readonly use!: string;
}

@ApiSchema({ name: 'JsonWebKeySet' })
export class JsonWebKeySetResponse {
  @ApiProperty({ type: () => [JsonWebKeyResponse] })
  readonly keys!: JsonWebKeyResponse[];
}
