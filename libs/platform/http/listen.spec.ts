import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Configuration } from '../config/configuration';
import { listen } from './listen';

@Module({})
class EmptyModule {}

const configured = (environment: Record<string, string>) => Configuration.from(environment).http;

describe('an application that starts to listen', () => {
  let app: NestFastifyApplication;
  beforeEach(async () => {
    app = await NestFactory.create<NestFastifyApplication>(EmptyModule, new FastifyAdapter(), {
      logger: false,
    });
  });
  afterEach(() => app.close());

  it('says where it is reached, with the port that it was given', async () => {
    const address = await listen(app, configured({ PORT: '0' }));
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d+$/);
    expect((await fetch(`${address}/`)).status).toBe(404);
  });

  it('calls a server on every address localhost', async () => {
    expect(await listen(app, configured({ PORT: '0', HOST: '0.0.0.0' }))).toMatch(/^http:\/\/localhost:\d+$/);
  });

  it('says what to do when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    await expect(listen(app, configured({ PORT: String(port) }))).rejects.toThrow(
      `Port ${port} is in use on 127.0.0.1. Stop what uses it, or set PORT to another one.`,
    );
    other.close();
  });

  it('says what to do when the machine has no such address', async () => {
    await expect(listen(app, configured({ PORT: '0', HOST: '192.0.2.1' }))).rejects.toThrow(
      'This machine has no address 192.0.2.1. Set HOST to one that it has.',
    );
  });
});
