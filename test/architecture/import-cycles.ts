import type { SourceFile } from './source-file';

/**
 * Every knot of files that import each other (the strongly connected components of Tarjan, SIAM J. Comput. 1 (1972)),
 * each as one way round it. Imports of types count: such files cannot be understood apart either.
 */
export function importCycles(files: readonly SourceFile[]): string[][] {
  const targets = new Map(
    files.map((file) => [file.path, file.imports.flatMap(({ target }) => target ?? [])]),
  );
  return knots(targets).map((knot) => wayRound(knot, targets));
}

type Graph = ReadonlyMap<string, readonly string[]>;

function knots(graph: Graph): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const found: string[][] = [];
  const visit = (node: string): number => {
    const own = order.size;
    order.set(node, own);
    let low = own;
    stack.push(node);
    onStack.add(node);
    for (const next of graph.get(node) ?? []) {
      if (!graph.has(next)) continue;
      const seen = order.get(next);
      if (seen === undefined) low = Math.min(low, visit(next));
      else if (onStack.has(next)) low = Math.min(low, seen);
    }
    lowest.set(node, low);
    if (low === own) {
      const knot = stack.splice(stack.indexOf(node));
      for (const member of knot) onStack.delete(member);
      if (knot.length > 1 || graph.get(node)?.includes(node)) found.push(knot.toSorted());
    }
    return low;
  };
  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return found;
}

/** The shortest way from the first file of a knot back to itself. */
function wayRound(knot: readonly string[], graph: Graph): string[] {
  const [start = ''] = knot;
  const members = new Set(knot);
  const ways: string[][] = [[start]];
  const reached = new Set<string>();
  for (const way of ways) {
    for (const next of graph.get(way.at(-1) as string) ?? []) {
      if (next === start) return [...way, start];
      if (!members.has(next) || reached.has(next)) continue;
      reached.add(next);
      ways.push([...way, next]);
    }
  }
  return [...knot];
}
