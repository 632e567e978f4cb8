import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EventDispatcher } from '@guildhall/platform/realtime/event-dispatcher';
import { ClientEvent, NothingElse, ServerEvent } from '@guildhall/platform/realtime/socket-events';
import { createLogger } from '@guildhall/platform/observability/logger';
import { Configuration } from '@guildhall/platform/config/configuration';
import { messageAt } from '@guildhall/platform/realtime/catalogue/asyncapi-document';
import { EVENTS_DOCUMENT, faultsOfPayload } from '../support/documented-events';

const ROOT = join(__dirname, '..', '..');
const DECLARATION = /new (Client|Server)Event(?:<[^(]*>)?\(\s*'([a-z:-]+)'/g;
const ACTIONS: Readonly<Record<string, string>> = { Client: 'receive', Server: 'send' };

describe('the catalogue of events', () => {
  const operations = Object.entries(EVENTS_DOCUMENT.operations);
  const messages = Object.entries(EVENTS_DOCUMENT.channels['events']?.messages ?? {});

  it('has every event that the sources declare, and no other', () => {
    const declared = readdirSync(join(ROOT, 'libs'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.endsWith('spec.ts'))
      .flatMap((path) => Array.from(readFileSync(join(ROOT, 'libs', path), 'utf8').matchAll(DECLARATION)))
      .map(([, kind = '', name = '']) => `${ACTIONS[kind]} ${name}`);
    const listed = operations.map(
      ([
        ,
        {
          action,
          messages: [reference],
        },
      ]) => `${action} ${messageAt(EVENTS_DOCUMENT, reference as { $ref: string }).name}`,
    );
    expect(listed.toSorted()).toEqual(declared.toSorted());
    expect(declared.length).toBeGreaterThan(10);
  });

  it.each(messages)('gives %s an example that is as its schema says', (_, { payload, examples }) => {
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) expect(faultsOfPayload(payload, example.payload)).toEqual([]);
  });

  it('refers to nothing that it does not have', () => {
    const references = [...JSON.stringify(EVENTS_DOCUMENT).matchAll(/"\$ref":"#\/([^"]+)"/g)];
    expect(references.length).toBeGreaterThan(messages.length);
    for (const [, path = ''] of references) {
      const target = path
        .split('/')
        .reduce<unknown>((value, key) => (value as Record<string, unknown>)?.[key], EVENTS_DOCUMENT);
      expect([path, typeof target]).toEqual([path, 'object']);
    }
  });

  it('answers what clients say by one of two messages that nobody can mistake for each other', () => {
    for (const [key, { reply, action }] of operations.filter(([, { action: a }]) => a === 'receive')) {
      const kinds = reply?.messages.map(
        (reference) => messageAt(EVENTS_DOCUMENT, reference).payload.properties?.['ok']?.const,
      );
      expect([key, action, kinds]).toEqual([key, 'receive', [true, false]]);
    }
  });
});

describe('declaring an event', () => {
  it('is refused under a name that another has', () => {
    expect(new ServerEvent('probe:twice', NothingElse, 'Once.').name).toBe('probe:twice');
    expect(() => new ServerEvent('probe:twice', NothingElse, 'Again.')).toThrow('declared twice');
  });

  it('without a handler keeps the application from starting', () => {
    const event = new ClientEvent('probe:unanswered', NothingElse, NothingElse, {
      summary: 'Nobody answers.',
    });
    const dispatcher = new EventDispatcher(createLogger(Configuration.from({ LOG_LEVEL: 'silent' }).log));
    expect(() => dispatcher.onApplicationBootstrap()).toThrow('probe:unanswered has no handler');
    dispatcher.on(event, () => ({}));
    expect(() => dispatcher.onApplicationBootstrap()).not.toThrow();
  });
});
