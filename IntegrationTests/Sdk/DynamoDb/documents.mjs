// The document client: plain JavaScript values instead of attribute values.
import assert from 'node:assert/strict';
import { ConditionalCheckFailedException, CreateTableCommand, DeleteTableCommand, DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import * as lib from '@aws-sdk/lib-dynamodb';
import { refused, step, table } from './steps.mjs';

const TableName = 'js-documents';

export async function run(configuration) {
  const client = new DynamoDBClient(configuration);
  const documents = lib.DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true }, unmarshallOptions: { wrapNumbers: false } });
  const send = (Command, input) => documents.send(new lib[`${Command}Command`](input));
  await client.send(new CreateTableCommand(table(TableName)));

  const order = { p: 'ann', s: 1, legs: [{ price: 1.25, tags: new Set(['a', 'b']) }], open: true, note: null, raw: new Uint8Array([1, 2]), gone: undefined };
  await step('document Put and Get', async () => {
    await send('Put', { TableName, Item: order });
    const { Item } = await send('Get', { TableName, Key: { p: 'ann', s: 1 } });
    const { gone, ...kept } = order;
    assert.deepEqual(Item, kept);
  });
  await step('document numbers keep 38 digits', async () => {
    const wide = '12345678901234567890123456789012345678';
    await send('Put', { TableName, Item: { p: 'wide', s: 1, n: lib.NumberValue.from(wide) } });
    const exact = lib.DynamoDBDocumentClient.from(new DynamoDBClient(configuration), { unmarshallOptions: { wrapNumbers: true } });
    assert.equal((await exact.send(new lib.GetCommand({ TableName, Key: { p: 'wide', s: 1 } }))).Item.n.value, wide);
  });
  await step('document Update', async () => {
    const { Attributes } = await send('Update', { TableName, Key: { p: 'ann', s: 1 }, UpdateExpression: 'SET legs[0].price = legs[0].price + :d DELETE legs[0].tags :a', ExpressionAttributeValues: { ':d': 0.5, ':a': new Set(['a']) }, ReturnValues: 'ALL_NEW' });
    assert.deepEqual(Attributes.legs, [{ price: 1.75, tags: new Set(['b']) }]);
  });
  await step('document condition', async () => {
    const error = await refused(ConditionalCheckFailedException, () => send('Delete', { TableName, Key: { p: 'ann', s: 1 }, ConditionExpression: 'size(legs) > :n', ExpressionAttributeValues: { ':n': 5 } }));
    return error.name;
  });
  await step('document BatchWrite and BatchGet', async () => {
    await send('BatchWrite', { RequestItems: { [TableName]: [...Array(5).keys()].map((s) => ({ PutRequest: { Item: { p: 'bob', s, half: s / 2 } } })) } });
    const { Responses } = await send('BatchGet', { RequestItems: { [TableName]: { Keys: [{ p: 'bob', s: 1 }, { p: 'bob', s: 3 }] } } });
    assert.deepEqual(Responses[TableName].map((item) => item.half).sort(), [0.5, 1.5]);
  });
  await step('document paginateQuery and paginateScan', async () => {
    const found = [];
    for await (const page of lib.paginateQuery({ client: documents, pageSize: 2 }, { TableName, KeyConditionExpression: 'p = :p AND s >= :s', ExpressionAttributeValues: { ':p': 'bob', ':s': 1 } })) found.push(...page.Items.map((item) => item.s));
    assert.deepEqual(found, [1, 2, 3, 4]);
    let scanned = 0;
    for await (const page of lib.paginateScan({ client: documents, pageSize: 3 }, { TableName })) scanned += page.Count;
    assert.equal(scanned, 7);
  });
  await step('document transactions', async () => {
    await send('TransactWrite', { TransactItems: [{ Put: { TableName, Item: { p: 'tx', s: 1 } } }, { Delete: { TableName, Key: { p: 'bob', s: 0 } } }] });
    const { Responses } = await send('TransactGet', { TransactItems: [{ Get: { TableName, Key: { p: 'tx', s: 1 } } }, { Get: { TableName, Key: { p: 'bob', s: 0 } } }] });
    assert.deepEqual(Responses.map((r) => r.Item), [{ p: 'tx', s: 1 }, undefined]);
    const error = await refused(TransactionCanceledException, () => send('TransactWrite', { TransactItems: [{ Put: { TableName, Item: { p: 'tx', s: 1 }, ConditionExpression: 'attribute_not_exists(p)' } }] }));
    assert.equal(error.CancellationReasons[0].Code, 'ConditionalCheckFailed');
  });
  await client.send(new DeleteTableCommand({ TableName }));
  client.destroy();
}
