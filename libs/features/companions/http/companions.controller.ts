import { RequiresUser } from '@guildhall/platform/http/access';
import { Cursors } from '@guildhall/platform/http/cursors';
import { PageQuery } from '@guildhall/platform/http/page.request';
import { Route, SIGNED_IN_FAILURES } from '@guildhall/platform/http/route';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CompanionsService } from '../application/companions.service';
import type { CompanionKey } from '../persistence/companions.repository';
import { toCompanion } from './companions.mapper';
import { CompanionPageResponse } from './companions.messages';

const COMPANIONS = 'companions';

@ApiTags('Chat')
@RequiresUser()
@Controller('companions')
export class CompanionsController {
  constructor(
    private readonly companions: CompanionsService,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Route({
    summary: 'List companions',
    description:
      'AI personas that answer in rooms of their own with you: `POST /rooms {kind: "companion", companionId}`.',
    responds: { status: 200, description: 'A page of companions.', type: CompanionPageResponse },
    fails: SIGNED_IN_FAILURES,
  })
  async listCompanions(@Query() query: PageQuery): Promise<CompanionPageResponse> {
    const page = this.cursors.pageRequest<CompanionKey>(COMPANIONS, query);
    const found = await this.companions.list(page, this.cursors.encoder(COMPANIONS), false);
    return { ...found, items: found.items.map(toCompanion) };
  }
}
