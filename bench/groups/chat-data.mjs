/** People with sessions, in the rooms of guilds: as many as the bench wants, without waiting for their passwords. */
import { Client } from 'pg';

/** Everybody is in one room. @returns `{userId, sessionId, roomId}` each, room after room in turn */
export async function fillWithTalkers(databaseUrl, { people, roomOf }) {
  const database = new Client({ connectionString: databaseUrl });
  await database.connect();
  await database.query(
    `CREATE TEMPORARY TABLE filling AS
       SELECT gen_random_uuid() AS user_id, gen_random_uuid() AS session_id, n FROM generate_series(0, ${people - 1}) AS n;
     CREATE TEMPORARY TABLE filling_rooms AS
       SELECT gen_random_uuid() AS guild_id, gen_random_uuid() AS room_id, n FROM generate_series(0, ${people / roomOf - 1}) AS n;
     INSERT INTO users (id, email, email_canonical, display_name, created_at, updated_at)
       SELECT user_id, 'talker-' || n || '@guildhall.test', 'talker-' || n || '@guildhall.test', 'Talker ' || n, now(), now() FROM filling;
     INSERT INTO sessions (id, user_id, created_at, last_used_at, expires_at, token_hash)
       SELECT session_id, user_id, now(), now(), now() + interval '1 day', sha256(session_id::text::bytea) FROM filling;
     INSERT INTO allotments (id, kind, capacity, taken) SELECT guild_id, 'guild-seats', ${roomOf}, ${roomOf} FROM filling_rooms;
     INSERT INTO guilds (id, slug, name, description, join_policy, visibility, created_at, updated_at)
       SELECT guild_id, 'talk-' || n, 'Talk ' || n, '', 'open', 'public', now(), now() FROM filling_rooms;
     INSERT INTO rooms (id, kind, guild_id, created_at) SELECT room_id, 'guild', guild_id, now() FROM filling_rooms;
     INSERT INTO guild_members (guild_id, user_id, role, joined_at)
       SELECT r.guild_id, f.user_id, CASE WHEN f.n < ${people / roomOf} THEN 'owner' ELSE 'member' END, now()
         FROM filling f JOIN filling_rooms r ON r.n = f.n % ${people / roomOf};
     INSERT INTO room_members (room_id, user_id, joined_at, read_seq)
       SELECT r.room_id, f.user_id, now(), 0 FROM filling f JOIN filling_rooms r ON r.n = f.n % ${people / roomOf};`,
  );
  for (const table of ['users', 'sessions', 'rooms', 'room_members'])
    await database.query(`VACUUM ANALYZE ${table}`);
  const { rows } = await database.query(
    `SELECT f.user_id AS "userId", f.session_id AS "sessionId", r.room_id AS "roomId"
       FROM filling f JOIN filling_rooms r ON r.n = f.n % ${people / roomOf} ORDER BY f.n`,
  );
  await database.end();
  return rows;
}
