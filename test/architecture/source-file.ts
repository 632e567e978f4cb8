import { dirname, join } from 'node:path/posix';
import * as ts from 'typescript';

/** Source texts by path from the root of the repository, with forward slashes. */
export type Sources = Readonly<Record<string, string>>;

export interface Import {
  readonly specifier: string;
  /** Path of the imported file, when it is one of ours. */
  readonly target: string | undefined;
  readonly line: number;
}

/** What the rules want to know of one file. */
export interface SourceFile {
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  /** Lines on which `process.env` is used, in whatever spelling. */
  readonly environmentUses: readonly number[];
  /** Lines on which `forwardRef` is named. */
  readonly forwardRefs: readonly number[];
}

const ALIAS = /^@guildhall\/(kernel|platform|features)\//;

/** Parses with the TypeScript compiler, so that comments, strings and unusual spellings do not fool anybody. */
export function readSources(sources: Sources): SourceFile[] {
  return Object.entries(sources).map(([path, text]) => readSource(path, text, sources));
}

function readSource(path: string, text: string, sources: Sources): SourceFile {
  const root = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true, ts.ScriptKind.TS);
  const imports: Import[] = [];
  const environmentUses: number[] = [];
  const forwardRefs: number[] = [];
  const lineOf = (node: ts.Node) => root.getLineAndCharacterOfPosition(node.getStart()).line + 1;
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier !== undefined) {
      imports.push({ specifier, target: resolve(path, specifier, sources), line: lineOf(node) });
    }
    if (isEnvironment(node)) environmentUses.push(lineOf(node));
    if (ts.isIdentifier(node) && node.text === 'forwardRef') forwardRefs.push(lineOf(node));
    ts.forEachChild(node, visit);
  };
  visit(root);
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  return { path, lines, imports, environmentUses, forwardRefs };
}

/** The module that a node names: import, export … from, `import()`, `require()`, `import x = require()`, `typeof import()`. */
function specifierOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return textOf(node.moduleSpecifier);
  if (ts.isExternalModuleReference(node)) return textOf(node.expression);
  if (ts.isImportTypeNode(node))
    return ts.isLiteralTypeNode(node.argument) ? textOf(node.argument.literal) : undefined;
  if (!ts.isCallExpression(node)) return undefined;
  const { expression } = node;
  const loads =
    expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(expression) && expression.text === 'require');
  return loads ? textOf(node.arguments[0]) : undefined;
}

function textOf(node: ts.Node | undefined): string | undefined {
  return node && ts.isStringLiteralLike(node) ? node.text : undefined;
}

/** `process.env`, `process['env']`, `const { env } = process`, `import { env } from 'node:process'`. */
function isEnvironment(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) return isProcess(node.expression) && node.name.text === 'env';
  if (ts.isElementAccessExpression(node))
    return isProcess(node.expression) && textOf(node.argumentExpression) === 'env';
  if (ts.isBindingElement(node)) {
    const declaration = node.parent.parent;
    return (
      nameOf(node.propertyName ?? node.name) === 'env' &&
      ts.isVariableDeclaration(declaration) &&
      declaration.initializer !== undefined &&
      isProcess(declaration.initializer)
    );
  }
  if (!ts.isImportSpecifier(node)) return false;
  const from = textOf(node.parent.parent.parent.moduleSpecifier);
  return nameOf(node.propertyName ?? node.name) === 'env' && /^(node:)?process$/.test(from ?? '');
}

function isProcess(node: ts.Expression): boolean {
  if (ts.isIdentifier(node)) return node.text === 'process';
  return ts.isPropertyAccessExpression(node) && node.name.text === 'process';
}

function nameOf(node: ts.Node): string | undefined {
  return ts.isIdentifier(node) || ts.isStringLiteralLike(node) ? node.text : undefined;
}

function resolve(from: string, specifier: string, sources: Sources): string | undefined {
  let base: string;
  if (specifier.startsWith('.')) base = join(dirname(from), specifier);
  else if (ALIAS.test(specifier)) base = specifier.replace('@guildhall/', 'libs/');
  else return undefined;
  const candidates = [base, `${base}.ts`, `${base}/index.ts`, base.replace(/\.js$/, '.ts')];
  return candidates.find((candidate) => Object.hasOwn(sources, candidate)) ?? `${base}.ts`;
}
