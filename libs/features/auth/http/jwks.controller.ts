import { Public } from '@guildhall/platform/http/access';
import { Route } from '@guildhall/platform/http/route';
import { Controller, Get, Header } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { TokenKeys } from '../application/token-keys';
import { JsonWebKeySetResponse } from './auth.responses';

@ApiTags('Authentication')
@Controller('.well-known')
export class JwksController {
  constructor(private readonly keys: TokenKeys) {}

  @Get('jwks.json')
  @Public()
  @Header('cache-control', 'public, max-age=300')
  @Route({
    summary: 'Public keys of access tokens',
    description:
      'JSON Web Key Set (RFC 7517) for services that check access tokens themselves. During a rotation it holds two keys.',
    responds: { status: 200, description: 'The keys.', type: JsonWebKeySetResponse },
  })
  jwks(): JsonWebKeySetResponse {
    return { keys: this.keys.publicKeys() } as unknown as JsonWebKeySetResponse;
  }
}
