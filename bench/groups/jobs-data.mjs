/** Jobs to search in, as many as are asked for, and what is searched for. */
import { Client } from 'pg';

/** Words that descriptions are made of. The first are in most of them, the last in one of thousands. */
const VOCABULARY = 6_000;
const SENTENCES = 20_000;
const SENTENCES_EACH = 6;
const ROLES =
  'backend engineer,frontend engineer,data analyst,product designer,project manager,electrician,translator,photographer,copywriter,nurse,carpenter,accountant,gardener,sound engineer,mobile developer,teacher,plumber,illustrator,solar installer,video editor,chef,machinist,tailor,surveyor,lawyer';
const LEVELS = 'senior,junior,lead,freelance,part time,experienced,chief,temporary,assistant,visiting';
const SKILLS =
  'postgresql,typescript,react,python,kubernetes,figma,excel,sql,java,go,rust,swift,kotlin,welding,wiring,plumbing,drawing,editing,subtitling,arabic,english,french,german,turkish,teaching,first aid,bookkeeping,tax,cad,revit,masonry,roofing,joinery,lighting,mixing,mastering,seo,copywriting,branding,negotiation,scheduling,logistics,driving,baking,catering,sewing,pattern making,gardening,pruning,surveying,drafting,litigation,contracts,statistics,forecasting,machine learning,testing,accessibility,node.js,c++';
const CATEGORIES =
  'software,design,crafts,translation,health,education,construction,finance,media,food,transport,law,science,gardening,events,energy,sales,support,security,fashion';
const PLACES =
  'Berlin,London,Cairo,Amman,Beirut,Lisbon,Paris,Madrid,Vienna,Istanbul,Dubai,Nairobi,Lagos,Tunis,Zürich,Warsaw,Prague,Oslo,Dublin,Rome';
const CURRENCIES = 'EUR,EUR,EUR,EUR,USD,USD,USD,GBP,AED,JPY';
const FILLING_AT_ONCE = 2;
const GIN = /USING gin/;

const list = (text) => `'{${text}}'::text[]`;
/** Any of a list, the first ones more often. */
const anyOf = (text, evenness = 1) =>
  `(${list(text)})[1 + floor(power(random(), ${evenness}) * ${text.split(',').length})::integer]`;

/** A word by its rank in the language, made of syllables. */
export function wordOf(rank) {
  const syllables = [
    'ba',
    'ke',
    'lo',
    'mi',
    'nu',
    'ra',
    'se',
    'ti',
    'vo',
    'zu',
    'da',
    'fe',
    'go',
    'hi',
    'ju',
    'pa',
    'xe',
  ];
  const size = syllables.length;
  const parts = [
    rank % size,
    Math.floor(rank / size) % size,
    Math.floor(rank / size ** 2) % size,
    (rank * 7) % size,
  ];
  return parts.map((part) => syllables[part]).join('');
}

/**
 * Fills an empty table directly, six of ten jobs open, and brings the indexes of words in when the rows are there. Words
 * are as frequent as in languages: the chance of one is the inverse of its rank (Zipf).
 *
 * @param from number of the first job, so that a table can be filled further
 */
export async function fillWithJobs(databaseUrl, { from = 1, to, posterId }) {
  const client = await connected(databaseUrl);
  const { rows: indexes } = await client.query(
    `SELECT indexname, indexdef FROM pg_indexes WHERE tablename = 'jobs'`,
  );
  const slow = indexes.filter(({ indexdef }) => GIN.test(indexdef));
  for (const { indexname } of slow) await client.query(`DROP INDEX ${indexname}`);
  await makeSentences(client);
  const share = Math.ceil((to - from + 1) / FILLING_AT_ONCE);
  await Promise.all(
    Array.from({ length: FILLING_AT_ONCE }, async (_, part) => {
      const filling = await connected(databaseUrl);
      const first = from + part * share;
      await insertJobs(filling, first, Math.min(to, first + share - 1), posterId);
      await filling.end();
    }),
  );
  await client.query(`DROP TABLE filling_sentences; SET maintenance_work_mem = '512MB'`);
  for (const { indexdef } of slow) await client.query(indexdef);
  await client.query('VACUUM (ANALYZE) jobs');
  await client.end();
}

async function connected(databaseUrl) {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  return client;
}

async function makeSentences(client) {
  const words = Array.from({ length: VOCABULARY }, (_, rank) => wordOf(rank));
  const any = () => words[Math.floor(VOCABULARY ** Math.random()) - 1];
  const sentences = Array.from({ length: SENTENCES }, () => `${Array.from({ length: 12 }, any).join(' ')}.`);
  await client.query('CREATE TABLE filling_sentences (n integer PRIMARY KEY, sentence text NOT NULL)');
  await client.query(
    'INSERT INTO filling_sentences SELECT n, s FROM unnest($1::text[]) WITH ORDINALITY AS t (s, n)',
    [sentences],
  );
}

const sentence = (part) => `(SELECT sentence FROM filling_sentences s WHERE s.n = f.${part})`;

/** Job n was published n seconds after the first one; the last a minute ago. */
async function insertJobs(client, first, last, posterId) {
  const parts = Array.from({ length: SENTENCES_EACH }, (_, part) => `part${part}`);
  await client.query(
    `INSERT INTO jobs (id, poster_id, status, title, description, category, budget_min, budget_max, currency, skills,
                       location, remote, openings, expires_at, published_at, created_at, updated_at)
     SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || substr(hash, 1, 3) || '8' || substr(hash, 4, 15))::uuid,
            $1, status, initcap(${anyOf(LEVELS)} || ' ' || ${anyOf(ROLES)}) || ' for ' || ${anyOf(CATEGORIES)},
            ${parts.map(sentence).join(` || ' ' || `)},
            ${anyOf(CATEGORIES, 1.5)}, low, low + floor(random() * 200000)::bigint, ${anyOf(CURRENCIES)},
            ARRAY(SELECT DISTINCT ${anyOf(SKILLS, 2)} FROM generate_series(1, 5) AS k WHERE k + f.n > 0),
            CASE WHEN n % 5 = 0 THEN NULL ELSE ${anyOf(PLACES, 1.3)} END, random() < 0.4, 1 + n % 3,
            CASE WHEN n % 10 = 3 THEN now() + interval '1 year' WHEN n % 50 = 7 THEN now() - interval '1 day' END,
            CASE WHEN status = 'draft' THEN NULL ELSE at END, at, at
       FROM (SELECT n, md5(n::text) AS hash, date_trunc('milliseconds', now() - interval '1 minute') - (1100000 - n) * interval '1 second' AS at,
                    (ARRAY['open','open','open','open','open','open','in_progress','completed','closed','draft'])[1 + n * 7 % 10] AS status,
                    floor(random() * 500000)::bigint AS low,
                    ${parts.map((part) => `1 + floor(random() * ${SENTENCES})::integer AS ${part}`).join(', ')}
               FROM generate_series($2::integer, $3::integer) AS n) AS f`,
    [posterId, first, last],
  );
}
