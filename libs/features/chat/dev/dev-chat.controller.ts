import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DomainError } from '@guildhall/kernel/domain-error';
import { Public } from '@guildhall/platform/http/access';
import { HttpErrorCode } from '@guildhall/platform/http/http-errors';
import { Throttled } from '@guildhall/platform/throttle/policies';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

const PAGE = 'chat.html';
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};
/** What the page asks for, and where it is: beside this file, and the client that Socket.IO's server brings along. */
const FILES: Readonly<Record<string, string>> = {
  [PAGE]: join(__dirname, PAGE),
  'chat.css': join(__dirname, 'chat.css'),
  'chat.js': join(__dirname, 'chat.js'),
  'account.js': join(__dirname, 'account.js'),
  'conversation.js': join(__dirname, 'conversation.js'),
  'room-follower.js': join(__dirname, 'room-follower.js'),
  'socket.io.js': join(
    dirname(require.resolve('socket.io/package.json')),
    'client-dist',
    'socket.io.esm.min.js',
  ),
};

/** A page to try chat with, in two tabs. Like everything under `/dev/`, only there for developers: see hideDevPages. */
@ApiExcludeController()
@Public()
@Throttled('exempt')
@Controller('dev/chat')
export class DevChatController {
  @Get()
  show(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return this.file(PAGE, reply);
  }

  @Get(':name')
  async file(@Param('name') name: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const path = Object.hasOwn(FILES, name) ? FILES[name] : undefined;
    if (path === undefined)
      throw new DomainError(HttpErrorCode.NotFound, 'not-found', 'The page has no such file.');
    void reply.header('content-type', TYPES[name.slice(name.lastIndexOf('.') + 1)]);
    return readFile(path, 'utf8');
  }
}
