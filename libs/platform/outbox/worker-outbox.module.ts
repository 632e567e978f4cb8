import { type DynamicModule, Module } from '@nestjs/common';
import { QueueModule } from '../queue/queue.module';
import { OutboxDispatcher } from './dispatcher';
import { InProcessTransport } from './in-process.transport';
import { OutboxListener } from './outbox-listener';
import { TaskTransport } from './task-transport';

/** Dispatching, over Bull when there is Redis and within the process when there is not. */
@Module({})
export class WorkerOutboxModule {
  static over(transport: 'redis' | 'process'): DynamicModule {
    const inProcess = [InProcessTransport, { provide: TaskTransport, useExisting: InProcessTransport }];
    return {
      module: WorkerOutboxModule,
      imports: transport === 'redis' ? [QueueModule] : [],
      providers: [OutboxDispatcher, OutboxListener, ...(transport === 'process' ? inProcess : [])],
    };
  }
}
