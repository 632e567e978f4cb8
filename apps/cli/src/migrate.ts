import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { Migrator } from '@guildhall/platform/database/migrator';
import { runMain } from '@guildhall/platform/observability/run-main';
import { withConfiguration } from './with-configuration';

const USAGE =
  'Usage: npm run migration:create -- <verb-object> | migration:up | migration:down | migration:status';

const print = (line: string) => process.stdout.write(`${line}\n`);

runMain(async () => {
  const [command, argument, ...rest] = process.argv.slice(2);
  // A misspelt wish must not revert a migration.
  if (rest.length > 0 || (argument !== undefined && command !== 'create')) throw new Error(USAGE);
  switch (command) {
    case 'create':
      return create(argument);
    case 'up':
      return withConfiguration(async ({ database }) => {
        const applied = await new Migrator(database).up();
        print(
          applied.length === 0
            ? 'Nothing to do: the database is up to date.'
            : `Applied ${applied.join(', ')}.`,
        );
      });
    case 'down':
      return withConfiguration(async ({ database }) => {
        const reverted = await new Migrator(database).down();
        print(reverted ? `Reverted ${reverted}.` : 'Nothing to revert.');
      });
    case 'status':
      return withConfiguration(async ({ database }) => {
        for (const { name, applied } of await new Migrator(database).status())
          print(`${applied ? 'applied' : 'pending'}  ${name}`);
      });
    default:
      throw new Error(USAGE);
  }
});

async function create(name: string | undefined): Promise<void> {
  if (!name || !/^[a-z]+(-[a-z0-9]+)+$/.test(name))
    throw new Error('Name the migration like `add-headline-to-users`: verb, then object, in kebab case.');
  const timestamp = Date.now();
  const className = `${name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')}${timestamp}`;
  const file = `migrations/${timestamp}-${name}.ts`;
  await writeFile(file, template(className), { flag: 'wx' });
  print(`Wrote ${file}. Fill in both directions; the tests run them.`);
}

function template(className: string): string {
  return `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${className} implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(\`\`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(\`\`);
  }
}
`;
}
