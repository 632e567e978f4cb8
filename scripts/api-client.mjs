// Writes openapi/client.ts, the types of a client that cannot call what the document does not know.
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const [source = 'openapi/openapi.json', target = 'openapi/client.ts'] = process.argv.slice(2);
const ast = await openapiTS(JSON.parse(readFileSync(source, 'utf8')));
writeFileSync(target, `// Generated from openapi.json: npm run openapi\n${astToString(ast)}`);
console.log(`Wrote ${target}.`);
