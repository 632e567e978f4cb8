const PREFIX = 'room:';

/** The Socket.IO room in which the connections are that have joined a room of ours. */
export function roomChannel(roomId: string): string {
  return `${PREFIX}${roomId}`;
}

/** The other way round. @returns `undefined` for Socket.IO rooms of other kinds */
export function roomIdOf(channel: string): string | undefined {
  return channel.startsWith(PREFIX) ? channel.slice(PREFIX.length) : undefined;
}
