import 'reflect-metadata';

/** How the text of an environment variable becomes a value. Throws an `Error` whose message completes "PORT …". */
export interface VariableType<Value> {
  /** What is accepted, for people: `a port number from 0 to 65535`. */
  readonly accepts: string;
  parse(text: string): Value;
}

export interface VariableOptions<Value> {
  readonly type: VariableType<Value>;
  /** One or two sentences for `.env.example`. */
  readonly description: string;
  /** Used when the variable is absent or empty; a function sees what was read before it. */
  readonly default?: Value;
  /** A default that is computed at run time, in words, for `.env.example`. */
  readonly defaultDescription?: string;
  /** Secrets are never printed, not even in error messages. */
  readonly secret?: boolean;
  /** When the operator has to set it, in words. */
  readonly neededWhen?: string;
}

export interface VariableDeclaration extends VariableOptions<unknown> {
  readonly name: string;
  readonly property: string;
}

const VARIABLES = Symbol('guildhall:variables');

/** Declares that a property of a configuration class is read from an environment variable. */
export function Variable<Value>(name: string, options: VariableOptions<Value>): PropertyDecorator {
  return (target, property) => {
    const declared = variablesOf(target.constructor as new () => object);
    const declaration = { ...options, name, property: String(property) } as VariableDeclaration;
    Reflect.defineMetadata(VARIABLES, [...declared, declaration], target.constructor);
  };
}

export function variablesOf(group: new () => object): readonly VariableDeclaration[] {
  return (Reflect.getMetadata(VARIABLES, group) as VariableDeclaration[] | undefined) ?? [];
}

export function text(): VariableType<string> {
  return { accepts: 'text', parse: (value) => value };
}

export function integer(range: { min: number; max: number }): VariableType<number> {
  const accepts = `a whole number from ${range.min} to ${range.max}`;
  return {
    accepts,
    parse: (value) => {
      const number = Number(value);
      if (!/^-?\d+$/.test(value) || number < range.min || number > range.max) {
        throw new Error(`must be ${accepts}`);
      }
      return number;
    },
  };
}

export function onOff(): VariableType<boolean> {
  return {
    accepts: 'on or off',
    parse: (value) => {
      if (value !== 'on' && value !== 'off') throw new Error('must be on or off');
      return value === 'on';
    },
  };
}

export function oneOf<const Value extends string>(...values: Value[]): VariableType<Value> {
  const accepts = `one of ${values.join(', ')}`;
  return {
    accepts,
    parse: (value) => {
      if (!(values as string[]).includes(value)) throw new Error(`must be ${accepts}`);
      return value as Value;
    },
  };
}

/** A comma-separated list; blanks around items are dropped. */
export function list(
  itemDescription: string,
  check: (item: string) => boolean,
): VariableType<readonly string[]> {
  const accepts = `a comma-separated list of ${itemDescription}`;
  return {
    accepts,
    parse: (value) => {
      const items = value
        .split(',')
        .map((item) => item.trim())
        .filter(Boolean);
      const bad = items.find((item) => !check(item));
      if (bad !== undefined) throw new Error(`must be ${accepts}; "${bad}" is not`);
      return items;
    },
  };
}

/** An absolute URL with one of the given schemes (`http:`); a trailing slash is dropped. */
export function url(...schemes: string[]): VariableType<string> {
  const accepts = `a URL that starts with ${schemes.map((scheme) => `${scheme}//`).join(' or ')}`;
  return {
    accepts,
    parse: (value) => {
      if (!URL.canParse(value) || !schemes.includes(new URL(value).protocol))
        throw new Error(`must be ${accepts}`);
      return value.replace(/\/$/, '');
    },
  };
}
