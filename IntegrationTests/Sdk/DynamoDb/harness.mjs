// Drives an emulated DynamoDB with the unmodified AWS SDK for JavaScript: only the endpoint is set.
// Usage: node harness.mjs ENDPOINT      ENDPOINT such as http://127.0.0.1:4566
// Prints one line per step and ends with 0 when every step passed.
import * as lowLevel from './low-level.mjs';
import * as documents from './documents.mjs';
import * as statements from './statements.mjs';
import * as streams from './streams.mjs';
import { failures } from './steps.mjs';

const [endpoint] = process.argv.slice(2);
if (!endpoint) {
  console.error('usage: node harness.mjs ENDPOINT');
  process.exit(2);
}

const configuration = { endpoint, region: 'eu-central-1', credentials: { accessKeyId: 'test', secretAccessKey: 'test' }, maxAttempts: 1 };
for (const part of [lowLevel, documents, statements, streams]) await part.run(configuration);
console.log(failures() === 0 ? 'all steps passed' : `${failures()} steps failed`);
process.exit(failures() === 0 ? 0 : 1);
