/** 100,000 guilds to search in, and what is searched for. */

/** Words of the language that the guilds are described in; the first ones are frequent, the last ones rare. */
const VOCABULARY = 2_000;

/** Fills the tables directly. Four of five guilds are listed, half of them have free seats. */
export async function fillWithGuilds(database, count, ownerId) {
  const word = `'word' || floor(power(random(), 3) * ${VOCABULARY})::integer`;
  await database.query(
    `CREATE TEMPORARY TABLE filling AS
       SELECT gen_random_uuid() AS id, n, CASE WHEN n % 2 = 0 THEN 10 ELSE 1 END AS capacity FROM generate_series(1, ${count}) AS n;
     INSERT INTO allotments (id, kind, capacity, taken) SELECT id, 'guild-seats', capacity, 1 FROM filling;
     INSERT INTO guilds (id, slug, name, description, join_policy, visibility, created_at, updated_at)
       SELECT id, 'filled-' || n, ${word} || ' ' || ${word},
              (SELECT string_agg(${word}, ' ') FROM generate_series(1, 20) AS w WHERE w + n > 0),
              (ARRAY['open', 'request', 'invite'])[n % 3 + 1], (ARRAY['public', 'public', 'public', 'public', 'private'])[n % 5 + 1],
              now(), now()
         FROM filling;`,
  );
  await database.query(
    `INSERT INTO guild_members (guild_id, user_id, role, joined_at) SELECT id, $1, 'owner', now() FROM filling`,
    [ownerId],
  );
  for (const table of ['allotments', 'guilds', 'guild_members'])
    await database.query(`VACUUM ANALYZE ${table}`);
}

/** What people ask for, in turn: a look around, filters, a rare word, a frequent one, two of them. */
export function searchesOf(count) {
  const kinds = [
    () => ({}),
    () => ({ joinPolicy: 'open' }),
    () => ({ hasFreeSeats: true }),
    (n) => ({ q: `word${VOCABULARY - 1 - (n % 500)}` }),
    (n) => ({ q: `word${100 + (n % 100)}` }),
    (n) => ({ q: `word${10 + (n % 40)} word${20 + (n % 70)}` }),
  ];
  return Array.from({ length: count }, (_, n) => kinds[n % kinds.length](n));
}
