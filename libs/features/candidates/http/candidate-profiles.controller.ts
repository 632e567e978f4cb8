import type { UserContext } from '@guildhall/kernel/actor-context';
import type { EditPrecondition } from '@guildhall/kernel/edit-precondition';
import { CurrentUser, RequiresUser } from '@guildhall/platform/http/access';
import { DemandsIfMatch, IfMatch, Tagged, TaggedRead } from '@guildhall/platform/http/entity-tag';
import { IdParam } from '@guildhall/platform/http/id.pipe';
import { BODY_FAILURES, Route, SIGNED_IN_FAILURES } from '@guildhall/platform/http/route';
import { Body, Controller, Get, Put, Res } from '@nestjs/common';
import { ApiParam, ApiResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CandidatesService } from '../application/candidates.service';
import { CandidateProfileResponse, PutCandidateProfileRequest } from './candidate-profiles.messages';
import { toCandidateProfile, toPlan } from './candidate-profiles.mapper';

const TAG_HEADER = { ETag: 'Stands for this version; send it as `If-Match` when you write it anew.' };

@ApiTags('Candidates')
@RequiresUser()
@Controller('users')
export class CandidateProfilesController {
  constructor(private readonly candidates: CandidatesService) {}

  @Get('me/candidate-profile')
  @TaggedRead()
  @Route({
    summary: 'Read your candidate profile',
    description: 'What you tell employers about yourself.',
    responds: {
      status: 200,
      description: 'Your profile.',
      type: CandidateProfileResponse,
      headers: TAG_HEADER,
    },
    fails: { ...SIGNED_IN_FAILURES, 404: '`CANDIDATE_PROFILE_NOT_FOUND`: you have not written one yet.' },
  })
  async getMyCandidateProfile(@CurrentUser() ctx: UserContext): Promise<CandidateProfileResponse> {
    return toCandidateProfile(await this.candidates.getMine(ctx));
  }

  @Put('me/candidate-profile')
  @Tagged()
  @DemandsIfMatch()
  @ApiResponse({
    status: 201,
    description: 'Your profile, the first.',
    content: { 'application/json': { schema: { $ref: getSchemaPath(CandidateProfileResponse) } } },
  })
  @Route({
    summary: 'Write your candidate profile',
    description: 'The first needs no `If-Match`; every later one replaces what you have seen.',
    responds: {
      status: 200,
      description: 'Your profile as it is now.',
      type: CandidateProfileResponse,
      headers: TAG_HEADER,
    },
    fails: {
      ...SIGNED_IN_FAILURES,
      ...BODY_FAILURES,
      412: '`IF_MATCH_STALE`: it was changed since you read it, or is not there.',
      422: '`CANDIDATE_PERIOD_REVERSED`: something ends before it begins.',
      428: '`IF_MATCH_REQUIRED`: there is one already, and `If-Match` is missing.',
    },
  })
  async putMyCandidateProfile(
    @CurrentUser() ctx: UserContext,
    @Body() body: PutCandidateProfileRequest,
    @IfMatch() seen: EditPrecondition,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CandidateProfileResponse> {
    const { profile, isNew } = await this.candidates.put(ctx, toPlan(body), seen);
    if (isNew) void reply.code(201).header('location', '/api/v1/users/me/candidate-profile');
    return toCandidateProfile(profile);
  }

  @Get(':id/candidate-profile')
  @TaggedRead()
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' }, description: 'Id of the user.' })
  @Route({
    summary: 'Read a candidate profile',
    description:
      'For everybody who is signed in while its owner is open to work, and for employers whom they applied to.',
    responds: {
      status: 200,
      description: 'The profile.',
      type: CandidateProfileResponse,
      headers: TAG_HEADER,
    },
    fails: {
      ...SIGNED_IN_FAILURES,
      404: '`CANDIDATE_PROFILE_NOT_FOUND`: there is none, or not for you.',
    },
  })
  async getCandidateProfile(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
  ): Promise<CandidateProfileResponse> {
    return toCandidateProfile(await this.candidates.get(ctx, id));
  }
}
