import type { UserContext } from '@guildhall/kernel/actor-context';
import { CurrentUser, RequiresUser } from '@guildhall/platform/http/access';
import { Cursors } from '@guildhall/platform/http/cursors';
import { IdParam } from '@guildhall/platform/http/id.pipe';
import { PageQuery } from '@guildhall/platform/http/page.request';
import { BODY_FAILURES, Route, SIGNED_IN_FAILURES } from '@guildhall/platform/http/route';
import { Body, Controller, Delete, Get, Post, Query, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DevicesService } from '../application/devices.service';
import { toDevice, toDevicePage } from './devices.mapper';
import { DevicePageResponse, DeviceResponse, RegisterDeviceRequest } from './devices.messages';

const DEVICES = 'devices';
const ID_PARAM = {
  name: 'id',
  schema: { type: 'string', format: 'uuid' },
  description: 'Id of the device.',
} as const;
const NOT_FOUND = { 404: '`DEVICE_NOT_FOUND`: you have no such device.' };

@ApiTags('Notifications')
@RequiresUser()
@Controller(DEVICES)
export class DevicesController {
  constructor(
    private readonly devices: DevicesService,
    private readonly cursors: Cursors,
  ) {}

  @Post()
  @Route({
    summary: 'Register this device for push messages',
    description:
      'Call it after signing in and whenever FCM hands out a new token. A token belongs to whoever registered it last, and to the session in which they did: when that is ended, pushes stop. Of more than 20 devices the ones seen last are kept.',
    responds: {
      status: 201,
      description: 'The device; the same one as before when you had registered this token.',
      type: DeviceResponse,
      headers: { Location: 'Path of the device.' },
    },
    fails: { ...SIGNED_IN_FAILURES, ...BODY_FAILURES },
  })
  async registerDevice(
    @CurrentUser() ctx: UserContext,
    @Body() { token, platform }: RegisterDeviceRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DeviceResponse> {
    const device = await this.devices.register(ctx, token, platform);
    void reply.header('location', `/api/v1/devices/${device.id}`);
    return toDevice(device);
  }

  @Get()
  @Route({
    summary: 'List your devices',
    description: 'Newest first. Tokens are masked.',
    responds: { status: 200, description: 'A page of devices.', type: DevicePageResponse },
    fails: SIGNED_IN_FAILURES,
  })
  async listDevices(@CurrentUser() ctx: UserContext, @Query() query: PageQuery): Promise<DevicePageResponse> {
    const request = this.cursors.pageRequest<string>(DEVICES, query);
    return toDevicePage(await this.devices.list(ctx, request, this.cursors.encoder(DEVICES)));
  }

  @Get(':id')
  @ApiParam(ID_PARAM)
  @Route({
    summary: 'Read one of your devices',
    description: 'Its token is masked.',
    responds: { status: 200, description: 'The device.', type: DeviceResponse },
    fails: { ...SIGNED_IN_FAILURES, ...NOT_FOUND },
  })
  async getDevice(@CurrentUser() ctx: UserContext, @IdParam() id: string): Promise<DeviceResponse> {
    return toDevice(await this.devices.get(ctx, id));
  }

  @Delete(':id')
  @ApiParam(ID_PARAM)
  @Route({
    summary: 'Remove one of your devices',
    description: 'Nothing is pushed to it any more. Signing out does the same.',
    responds: { status: 204, description: 'The device is removed.' },
    fails: { ...SIGNED_IN_FAILURES, ...BODY_FAILURES, ...NOT_FOUND },
  })
  removeDevice(@CurrentUser() ctx: UserContext, @IdParam() id: string): Promise<void> {
    return this.devices.remove(ctx, id);
  }
}
