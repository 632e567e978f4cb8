import { Clock } from '@guildhall/kernel/clock';
import { Ids } from '@guildhall/kernel/ids';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import { RoomMembersRepository } from '../persistence/room-members.repository';
import { type ApplicationRef, RoomsRepository } from '../persistence/rooms.repository';
import { Departures } from './departures';

/** Who is in rooms that follow something else. */
@Injectable()
export class RoomMembership {
  constructor(
    private readonly rooms: RoomsRepository,
    private readonly members: RoomMembersRepository,
    private readonly departures: Departures,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Lets in who belongs to a room that the transaction holds, and takes out who does not.
   *
   * @param among whom to look at; `null` for everybody
   */
  async settle(
    tx: Transaction,
    roomId: string,
    belonging: readonly string[],
    among: readonly string[] | null,
  ): Promise<void> {
    await this.members.add(tx, roomId, belonging, this.clock.now());
    const gone = await this.members.removeAllBut(tx, roomId, belonging, among);
    tx.afterCommit(() => this.departures.announce(gone.map((userId) => ({ roomId, userId }))));
  }

  /**
   * {@link settle} for the room of an application.
   *
   * @param isOpened the room is made if there is none; otherwise there may be nothing to do
   * @param findBelonging asked while the room is held, so that whoever holds it last has seen the last of them
   */
  async settleOfApplication(
    tx: Transaction,
    application: ApplicationRef,
    isOpened: boolean,
    findBelonging: () => Promise<readonly string[]>,
  ): Promise<void> {
    const isToBe = isOpened ? { id: this.ids.next(), now: this.clock.now() } : null;
    const roomId = await this.rooms.lockOfApplication(tx, application, isToBe);
    if (roomId !== undefined) await this.settle(tx, roomId, await findBelonging(), null);
  }
}
