import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database';
import { Configuration } from '../config/configuration';
import { assertMigrated } from './assert-migrated';
import { Migrator } from './migrator';

const FILES = readdirSync(join(__dirname, '..', '..', '..', 'migrations')).filter((name) =>
  name.endsWith('.ts'),
);
/** `1763700000000-create-platform-tables.ts` holds the class `CreatePlatformTables1763700000000`. */
const NAMES = FILES.toSorted().map((file) => {
  const [timestamp, ...words] = file.replace('.ts', '').split('-');
  return `${words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')}${timestamp}`;
});

const MIGRATION_LOCK = 4_713_201;

/** Everything that a migration can leave behind, in a form that can be compared. */
const SCHEMA = `
  SELECT 'column' AS kind, table_name || '.' || column_name AS name,
         concat_ws(' ', ordinal_position, data_type, udt_name, is_nullable, column_default, collation_name, generation_expression) AS definition
    FROM information_schema.columns WHERE table_schema = 'public'
  UNION ALL SELECT 'table', c.relname, concat_ws(' ', c.relkind, c.relpersistence, c.reloptions::text)
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind <> 'i'
  UNION ALL SELECT 'index', indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'
  UNION ALL SELECT 'constraint', conrelid::regclass || '.' || conname, pg_get_constraintdef(oid) || convalidated::text
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace
  UNION ALL SELECT 'trigger', tgrelid::regclass || '.' || tgname, pg_get_triggerdef(oid)
    FROM pg_trigger WHERE NOT tgisinternal
  UNION ALL SELECT 'function', p.oid::regprocedure::text, pg_get_functiondef(p.oid)
    FROM pg_proc p
   WHERE p.pronamespace = 'public'::regnamespace AND p.prokind <> 'a'
     AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
  UNION ALL SELECT 'type', t.typname, t.typtype::text || ' ' || coalesce((SELECT string_agg(enumlabel, ',' ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = t.oid), '')
    FROM pg_type t WHERE t.typnamespace = 'public'::regnamespace AND t.typtype IN ('e', 'd')
  UNION ALL SELECT 'extension', extname, extversion FROM pg_extension
  ORDER BY 1, 2, 3`;

interface SchemaObject {
  readonly kind: string;
  readonly name: string;
  readonly definition: string;
}

const configOf = ({ url }: TestDatabase) => Configuration.from({ DATABASE_URL: url }).database;

/** What is not the migrator's own list. */
const ours = (objects: readonly SchemaObject[]) =>
  objects.filter(
    ({ kind, name, definition }) =>
      kind !== 'extension' && !`${name} ${definition}`.includes('schema_migrations'),
  );

describe('the migrations', () => {
  let database: TestDatabase;
  let elsewhere: TestDatabase;
  let migrator: Migrator;
  const schema = () => database.query<SchemaObject>(SCHEMA);
  async function downToTheGround(): Promise<string[]> {
    const reverted: string[] = [];
    for (let name = await migrator.down(); name !== undefined; name = await migrator.down())
      reverted.push(name);
    return reverted;
  }

  beforeAll(async () => {
    [database, elsewhere] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    migrator = new Migrator(configOf(database));
    await database.query('DROP SCHEMA public CASCADE');
    await database.query('CREATE SCHEMA public');
  });
  afterAll(() => Promise.all([database.drop(), elsewhere.drop()]));

  it('go all the way up from an empty database, all the way down and up again, to the same schema', async () => {
    expect(await migrator.up()).toEqual(NAMES);
    const afterUp = await schema();
    expect(afterUp.length).toBeGreaterThan(50);
    expect(await downToTheGround()).toEqual(NAMES.toReversed());
    expect(ours(await schema())).toEqual([]);
    expect(await migrator.up()).toEqual(NAMES);
    expect(await schema()).toEqual(afterUp);
  });

  it('have nothing to do when all is done', async () => {
    await migrator.up();
    expect(await migrator.up()).toEqual([]);
    expect(await migrator.status()).toEqual(NAMES.map((name) => ({ name, applied: true })));
  });

  it('are applied once when several processes start at the same moment', async () => {
    await downToTheGround();
    const applied = await Promise.all(Array.from({ length: 4 }, () => new Migrator(configOf(database)).up()));
    expect(applied.flat()).toEqual(NAMES);
  });

  it('wait while another process has its hands on the schema', async () => {
    const other = new Client({ connectionString: database.url });
    await other.connect();
    let states: Promise<unknown>;
    try {
      await other.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
      let done = false;
      states = migrator.status().finally(() => {
        done = true;
      });
      // Time enough for one that does not wait: another does the whole of its work meanwhile.
      await new Migrator(configOf(elsewhere)).up();
      expect(done).toBe(false);
    } finally {
      await other.end();
    }
    expect(await states).toHaveLength(NAMES.length);
  });

  it('leave an application in peace that finds them all applied', async () => {
    await migrator.up();
    await expect(assertMigrated(configOf(database))).resolves.toBeUndefined();
  });

  it('keep an application from starting that lacks one, and say what to do', async () => {
    const last = await migrator.down();
    await expect(assertMigrated(configOf(database))).rejects.toThrow(
      `The database lacks 1 migration(s): ${last}. Run \`npm run migration:up\` first.`,
    );
    await migrator.up();
  });
});
