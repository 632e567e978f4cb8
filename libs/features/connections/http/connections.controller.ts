import type { UserContext } from '@guildhall/kernel/actor-context';
import { CurrentUser, Public, RequiresSecondFactor, RequiresUser } from '@guildhall/platform/http/access';
import { Cursors } from '@guildhall/platform/http/cursors';
import { PageQuery } from '@guildhall/platform/http/page.request';
import { TakesRawBody } from '@guildhall/platform/http/raw-body';
import { BODY_FAILURES, Route, SIGNED_IN_FAILURES, STEP_UP_REQUIRED } from '@guildhall/platform/http/route';
import { Body, Controller, Delete, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ConnectAccount } from '../application/connect-account';
import { ConnectionsService } from '../application/connections.service';
import type { ConnectionProvider } from '../contract/provider';
import { AttemptCookie } from './attempt-cookie';
import { ConnectionsMapper } from './connections.mapper';
import {
  AuthorizationResponse,
  AuthorizeRequest,
  CompleteRequest,
  ConnectionPageResponse,
  ConnectionResponse,
} from './connections.messages';
import { COMPLETE_FAILURES, NOT_CONFIGURED, NOT_FOUND, PROVIDER_DOWN } from './connection-failures';
import { ProviderCallback } from './provider-callback';
import { ProviderParam, TakesProvider } from './provider.param';

const LIST = 'connections';

@ApiTags('Connections')
@RequiresUser()
@Controller('connections')
export class ConnectionsController {
  constructor(
    private readonly connections: ConnectionsService,
    private readonly connectAccount: ConnectAccount,
    private readonly callback: ProviderCallback,
    private readonly cookie: AttemptCookie,
    private readonly mapper: ConnectionsMapper,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Route({
    summary: 'List your connections',
    description:
      'The outside accounts that are linked with yours, newest first. Their tokens are shown to nobody.',
    responds: { status: 200, description: 'A page of connections.', type: ConnectionPageResponse },
    fails: SIGNED_IN_FAILURES,
  })
  async listConnections(
    @CurrentUser() ctx: UserContext,
    @Query() query: PageQuery,
  ): Promise<ConnectionPageResponse> {
    return this.mapper.toPage(
      await this.connections.list(ctx, this.cursors.pageRequest(LIST, query), this.cursors.encoder(LIST)),
    );
  }

  @Get(':provider')
  @TakesProvider()
  @Route({
    summary: 'Read one of your connections',
    description: 'How it stands, and how long it will go on by itself.',
    responds: { status: 200, description: 'The connection.', type: ConnectionResponse },
    fails: { ...SIGNED_IN_FAILURES, 404: NOT_FOUND },
  })
  async getConnection(
    @CurrentUser() ctx: UserContext,
    @ProviderParam() provider: ConnectionProvider,
  ): Promise<ConnectionResponse> {
    return this.mapper.toConnection(await this.connections.get(ctx, provider));
  }

  @Post(':provider/authorize')
  @RequiresSecondFactor()
  @TakesProvider()
  @Route({
    summary: 'Begin to connect an outside account',
    description:
      'Answers where to send the person. An app names its own `redirectUri` and hands what arrives there to `complete`. A browser names none: it comes back to the callback of this server, which knows it by a cookie that is set here. Only the session that began can finish, once, within ten minutes.',
    responds: {
      status: 200,
      description: 'Where to go.',
      type: AuthorizationResponse,
      headers: { 'Set-Cookie': 'Ties the attempt to this browser.' },
    },
    fails: {
      ...SIGNED_IN_FAILURES,
      ...BODY_FAILURES,
      403: STEP_UP_REQUIRED,
      422: `${NOT_CONFIGURED} \`CONNECTION_REDIRECT_REFUSED\`: nobody is sent there.`,
    },
  })
  async authorizeConnection(
    @CurrentUser() ctx: UserContext,
    @ProviderParam() provider: ConnectionProvider,
    @Body() { redirectUri }: AuthorizeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AuthorizationResponse> {
    const { authorizationUrl, expiresIn, holderSecret } = await this.connectAccount.authorize(
      ctx,
      provider,
      redirectUri,
    );
    this.cookie.set(reply, provider, holderSecret, expiresIn);
    return { authorizationUrl, expiresIn };
  }

  @Post(':provider/complete')
  @TakesProvider()
  @Route({
    summary: 'Finish connecting an outside account',
    description:
      'With what the redirect address of the app received, in the session that began. Whatever comes of it, the `state` is used up. An account that is connected already gets new tokens.',
    responds: {
      status: 201,
      description: 'Connected.',
      type: ConnectionResponse,
      headers: { Location: 'Path of the connection.' },
    },
    fails: {
      ...SIGNED_IN_FAILURES,
      ...BODY_FAILURES,
      ...COMPLETE_FAILURES,
      409: '`CONNECTION_ACCOUNT_TAKEN`: it is connected with another account here. `CONNECTION_EXISTS`: you have another account of this provider.',
    },
  })
  async completeConnection(
    @CurrentUser() ctx: UserContext,
    @ProviderParam() provider: ConnectionProvider,
    @Body() body: CompleteRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ConnectionResponse> {
    const connection = await this.connectAccount.complete(ctx, provider, body);
    void reply.header('location', `/api/v1/connections/${provider}`);
    return this.mapper.toConnection(connection);
  }

  @Get(':provider/callback')
  @Public()
  @TakesRawBody()
  @TakesProvider()
  @Route({
    summary: 'Come back from a provider in a browser',
    description:
      'Where providers send browsers, with `code`, `state` and `iss`, or `error`; whatever else they add is not looked at. Counts only in the browser that began. Goes on to the first web page of OAUTH_REDIRECT_URIS with `provider` and `outcome`: `connected`, `signed-in` (the session is in cookies), `second-factor-required` (`mfaToken` behind the `#`), `confirmation-required` (read your mail) or `failed` (with the `code` of the problem).',
    responds: {
      status: 303,
      description: 'On to the app.',
      headers: { Location: 'The page of the app, with the outcome.' },
    },
  })
  returnFromProvider(
    @ProviderParam() provider: ConnectionProvider,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.callback.answer(provider, request, reply);
  }

  @Post(':provider/refresh')
  @TakesProvider()
  @Route({
    summary: 'Renew a connection now',
    description:
      'Connections renew themselves; this is for the impatient. However many ask at once, the provider is asked once, and not again within a minute.',
    responds: { status: 200, description: 'The connection as it is now.', type: ConnectionResponse },
    fails: {
      ...SIGNED_IN_FAILURES,
      ...BODY_FAILURES,
      404: NOT_FOUND,
      409: '`CONNECTION_NEEDS_REAUTH`: the provider does not let us in any more.',
      422: `${NOT_CONFIGURED} \`CONNECTION_REFRESH_TOO_EARLY\`: see \`Retry-After\`. \`CONNECTION_NOT_RENEWABLE\`: connect it again when it ends.`,
      503: PROVIDER_DOWN,
    },
  })
  async refreshConnection(
    @CurrentUser() ctx: UserContext,
    @ProviderParam() provider: ConnectionProvider,
  ): Promise<ConnectionResponse> {
    return this.mapper.toConnection(await this.connections.refresh(ctx, provider));
  }

  @Delete(':provider')
  @RequiresSecondFactor()
  @TakesProvider()
  @Route({
    summary: 'Disconnect an outside account',
    description: 'Its tokens are deleted. It cannot be signed in with any more.',
    responds: { status: 204, description: 'Disconnected.' },
    fails: { ...SIGNED_IN_FAILURES, ...BODY_FAILURES, 403: STEP_UP_REQUIRED, 404: NOT_FOUND },
  })
  removeConnection(
    @CurrentUser() ctx: UserContext,
    @ProviderParam() provider: ConnectionProvider,
  ): Promise<void> {
    return this.connections.disconnect(ctx, provider);
  }
}
