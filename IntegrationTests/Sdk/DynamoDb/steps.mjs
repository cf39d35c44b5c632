// One step is one line of output; a step that fails does not stop the others.
import assert from 'node:assert/strict';

const stepTimeoutMs = 20_000;
let failed = 0;

export const failures = () => failed;

export async function step(name, action) {
  let timer;
  const timeout = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${stepTimeoutMs} ms`)), stepTimeoutMs);
  });
  try {
    console.log(`ok ${name} ${(await Promise.race([action(), timeout])) ?? ''}`);
  } catch (error) {
    failed++;
    console.log(`not ok ${name} ${error.name}: ${error.message}`);
  } finally {
    clearTimeout(timer);
  }
}

// The SDK makes classes of the errors that the service's model names; both the class and the name must be right.
export async function refused(type, action) {
  try {
    await action();
  } catch (error) {
    const name = typeof type === 'string' ? type : type.name;
    assert.equal(error.name, name, `${error.name}: ${error.message}`);
    if (typeof type !== 'string') assert.ok(error instanceof type);
    assert.equal(error.$metadata.httpStatusCode, 400);
    assert.ok(error.$metadata.requestId, 'an error has a request id');
    return error;
  }
  throw new Error('expected an error, got none');
}

export const table = (name, more = {}) => ({
  TableName: name,
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: [{ AttributeName: 'p', AttributeType: 'S' }, { AttributeName: 's', AttributeType: 'N' }],
  KeySchema: [{ AttributeName: 'p', KeyType: 'HASH' }, { AttributeName: 's', KeyType: 'RANGE' }],
  ...more,
});
