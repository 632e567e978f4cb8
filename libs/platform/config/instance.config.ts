import { oneOf, onOff, text, Variable } from './variable';

/** What this installation is and where it keeps its things. */
export class InstanceConfig {
  @Variable('NODE_ENV', {
    type: oneOf('development', 'test', 'production'),
    default: 'development',
    description:
      'production switches on HTTPS and strict checks, and switches off demo data and everything under /dev.',
  })
  readonly environment!: 'development' | 'test' | 'production';

  @Variable('DATA_DIR', {
    type: text(),
    default: '.data',
    description: 'Folder for the embedded database, the master key made for it, media and backups.',
  })
  dataDir!: string;

  @Variable('SEED_DEMO', {
    type: onOff(),
    default: true,
    description:
      'Fill a new database with demo people on the first `npm start`. Never happens in production.',
  })
  readonly seedDemo!: boolean;

  get isProduction(): boolean {
    return this.environment === 'production';
  }
}
