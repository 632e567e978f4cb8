import type { UserContext } from '@guildhall/kernel/actor-context';
import { CurrentUser, RequiresSecondFactor, RequiresUser } from '@guildhall/platform/http/access';
import { Cursors } from '@guildhall/platform/http/cursors';
import { IdParam } from '@guildhall/platform/http/id.pipe';
import { PageQuery } from '@guildhall/platform/http/page.request';
import { BODY_FAILURES, Route, SIGNED_IN_FAILURES, STEP_UP_REQUIRED } from '@guildhall/platform/http/route';
import { Body, Controller, Delete, Get, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PasskeyRegistrations } from '../application/passkey-registrations';
import { PasskeysService } from '../application/passkeys.service';
import { RegisterPasskey } from '../application/register-passkey';
import { StepUpWithPasskey } from '../application/step-up-with-passkey';
import {
  toCreationOptions,
  toPasskey,
  toPasskeyPage,
  toRegisteredPasskey,
  toRequestOptions,
} from './passkeys.mapper';
import { PasskeyAnswerRequest, RegisterPasskeyRequest, RenamePasskeyRequest } from './passkeys.requests';
import {
  PasskeyCreationOptionsResponse,
  PasskeyPageResponse,
  PasskeyRequestOptionsResponse,
  PasskeyResponse,
  RegisteredPasskeyResponse,
} from './passkeys.responses';

const PASSKEYS = 'passkeys';
const ID_PARAM = ApiParam({
  name: 'id',
  schema: { type: 'string', format: 'uuid' },
  description: 'Id of the passkey.',
});
const CHANGE_FAILURES = { ...SIGNED_IN_FAILURES, ...BODY_FAILURES };
const SENSITIVE_FAILURES = { ...CHANGE_FAILURES, 403: STEP_UP_REQUIRED };
const NOT_FOUND = { 404: '`PASSKEY_NOT_FOUND`: you have no such passkey.' };
const NONE = { 409: '`PASSKEY_NONE_REGISTERED`: you have no passkey.' };
const INVALID = { 422: '`PASSKEY_INVALID`: not accepted, or the options have expired or were used.' };

@ApiTags('Second factor')
@RequiresUser()
@Controller(PASSKEYS)
export class PasskeysController {
  constructor(
    private readonly registrations: PasskeyRegistrations,
    private readonly registerPasskeyUseCase: RegisterPasskey,
    private readonly stepUp: StepUpWithPasskey,
    private readonly passkeys: PasskeysService,
    private readonly cursors: Cursors,
  ) {}

  @Post('options')
  @RequiresSecondFactor()
  @Route({
    summary: 'Begin to register a passkey',
    description:
      'What `navigator.credentials.create()` needs, as JSON (WebAuthn Level 3). Good for one answer, for five minutes.',
    responds: { status: 200, description: 'The options.', type: PasskeyCreationOptionsResponse },
    fails: SENSITIVE_FAILURES,
  })
  async createPasskeyOptions(@CurrentUser() ctx: UserContext): Promise<PasskeyCreationOptionsResponse> {
    return toCreationOptions(await this.registrations.options(ctx));
  }

  @Post()
  @RequiresSecondFactor()
  @Route({
    summary: 'Register a passkey',
    description:
      'Takes what `navigator.credentials.create()` gave, as JSON. A passkey signs in by itself, and it is a second factor: from the first one on, the password alone does not sign in any more. With the first second factor come ten backup codes.',
    responds: {
      status: 201,
      description: 'The passkey.',
      type: RegisteredPasskeyResponse,
      headers: { Location: 'Path of the passkey.' },
    },
    fails: {
      ...SENSITIVE_FAILURES,
      ...INVALID,
      409: '`PASSKEY_ALREADY_REGISTERED`, or `PASSKEY_LIMIT_REACHED`: 20 an account.',
    },
  })
  async registerPasskey(
    @CurrentUser() ctx: UserContext,
    @Body() { name, ...response }: RegisterPasskeyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegisteredPasskeyResponse> {
    const registered = await this.registerPasskeyUseCase.run(ctx, response, name ?? null);
    void reply.header('location', `/api/v1/${PASSKEYS}/${registered.passkey.id}`);
    return toRegisteredPasskey(registered);
  }

  @Post('step-up/options')
  @Route({
    summary: 'Begin a step-up with a passkey',
    description: 'What `navigator.credentials.get()` needs, as JSON.',
    responds: { status: 200, description: 'The options.', type: PasskeyRequestOptionsResponse },
    fails: { ...CHANGE_FAILURES, ...NONE },
  })
  async createPasskeyStepUpOptions(@CurrentUser() ctx: UserContext): Promise<PasskeyRequestOptionsResponse> {
    return toRequestOptions(await this.stepUp.options(ctx));
  }

  @Post('step-up')
  @Route({
    summary: 'Prove with a passkey that it is you',
    description: 'Takes what `navigator.credentials.get()` gave. Has the effect of `POST /auth/step-up`.',
    responds: { status: 204, description: 'Proven.' },
    fails: { ...CHANGE_FAILURES, ...INVALID },
  })
  stepUpWithPasskey(@CurrentUser() ctx: UserContext, @Body() body: PasskeyAnswerRequest): Promise<void> {
    return this.stepUp.run(ctx, body);
  }

  @Get()
  @Route({
    summary: 'List your passkeys',
    description: 'Newest first.',
    responds: { status: 200, description: 'A page of passkeys.', type: PasskeyPageResponse },
    fails: SIGNED_IN_FAILURES,
  })
  async listPasskeys(
    @CurrentUser() ctx: UserContext,
    @Query() query: PageQuery,
  ): Promise<PasskeyPageResponse> {
    const request = this.cursors.pageRequest<string>(PASSKEYS, query);
    return toPasskeyPage(await this.passkeys.list(ctx, request, this.cursors.encoder(PASSKEYS)));
  }

  @Get(':id')
  @ID_PARAM
  @Route({
    summary: 'Read one of your passkeys',
    description: 'What it is called, and when it was used last.',
    responds: { status: 200, description: 'The passkey.', type: PasskeyResponse },
    fails: { ...SIGNED_IN_FAILURES, ...NOT_FOUND },
  })
  async getPasskey(@CurrentUser() ctx: UserContext, @IdParam() id: string): Promise<PasskeyResponse> {
    return toPasskey(await this.passkeys.get(ctx, id));
  }

  @Patch(':id')
  @ID_PARAM
  @Route({
    summary: 'Rename one of your passkeys',
    description: 'So that you know which is which.',
    responds: { status: 200, description: 'The passkey.', type: PasskeyResponse },
    fails: { ...CHANGE_FAILURES, ...NOT_FOUND },
  })
  async renamePasskey(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @Body() { name }: RenamePasskeyRequest,
  ): Promise<PasskeyResponse> {
    return toPasskey(await this.passkeys.rename(ctx, id, name));
  }

  @Delete(':id')
  @RequiresSecondFactor()
  @ID_PARAM
  @Route({
    summary: 'Remove one of your passkeys',
    description: 'It signs nobody in any more. With the last second factor the backup codes go too.',
    responds: { status: 204, description: 'The passkey is removed.' },
    fails: { ...SENSITIVE_FAILURES, ...NOT_FOUND },
  })
  removePasskey(@CurrentUser() ctx: UserContext, @IdParam() id: string): Promise<void> {
    return this.passkeys.remove(ctx, id);
  }
}
