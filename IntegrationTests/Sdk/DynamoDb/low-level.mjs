// The client as generated from the service's model: every operation on tables and items, paginators, waiters, errors.
import assert from 'node:assert/strict';
import * as db from '@aws-sdk/client-dynamodb';
import { refused, step, table } from './steps.mjs';

const name = 'js-orders';
const key = (p, s) => ({ p: { S: p }, s: { N: String(s) } });

export async function run(configuration) {
  const client = new db.DynamoDBClient(configuration);
  const send = (Command, input) => client.send(new db[`${Command}Command`](input));
  await tables(client, send);
  await items(send);
  await pages(client, send);
  await batches(send);
  await transactions(send);
  await settings(send);
  await multiAttributeIndexes(client, send);
  await replicas(send);
  await end(client, send);
  client.destroy();
}

async function tables(client, send) {
  await step('CreateTable', async () => {
    const indexed = table(name, {
      LocalSecondaryIndexes: [{ IndexName: 'by-amount', KeySchema: [{ AttributeName: 'p', KeyType: 'HASH' }, { AttributeName: 'amount', KeyType: 'RANGE' }], Projection: { ProjectionType: 'ALL' } }],
      GlobalSecondaryIndexes: [{ IndexName: 'by-state', KeySchema: [{ AttributeName: 'state', KeyType: 'HASH' }, { AttributeName: 'amount', KeyType: 'RANGE' }], Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['note'] } }],
    });
    indexed.AttributeDefinitions.push({ AttributeName: 'amount', AttributeType: 'N' }, { AttributeName: 'state', AttributeType: 'S' });
    const { TableDescription: made } = await send('CreateTable', indexed);
    assert.match(made.TableArn, /^arn:aws:dynamodb:eu-central-1:\d{12}:table\/js-orders$/);
    assert.ok(made.CreationDateTime instanceof Date);
    return made.TableStatus;
  });
  await step('waitUntilTableExists', async () => {
    const { state } = await db.waitUntilTableExists({ client, maxWaitTime: 15, minDelay: 1, maxDelay: 2 }, { TableName: name });
    assert.equal(state, 'SUCCESS');
  });
  await step('DescribeTable', async () => {
    const { Table: found } = await send('DescribeTable', { TableName: name });
    assert.equal(found.TableStatus, 'ACTIVE');
    assert.equal(found.GlobalSecondaryIndexes[0].IndexStatus, 'ACTIVE');
    assert.equal(found.LocalSecondaryIndexes[0].IndexName, 'by-amount');
    assert.equal(found.BillingModeSummary.BillingMode, 'PAY_PER_REQUEST');
  });
  await step('ResourceInUseException', () => refused(db.ResourceInUseException, () => send('CreateTable', table(name))));
  await step('ResourceNotFoundException', async () => {
    await refused(db.ResourceNotFoundException, () => send('DescribeTable', { TableName: 'js-nowhere' }));
    await refused(db.ResourceNotFoundException, () => send('PutItem', { TableName: 'js-nowhere', Item: key('a', 1) }));
  });
}

async function items(send) {
  const full = {
    ...key('types', 1), text: { S: 'grüße ✓' }, number: { N: '-12.50' }, raw: { B: new Uint8Array([0, 255, 7]) }, yes: { BOOL: true }, none: { NULL: true },
    list: { L: [{ N: '1' }, { M: { deep: { S: 'x' } } }] }, map: { M: { a: { N: '1' } } }, texts: { SS: ['a', 'b'] }, numbers: { NS: ['1', '2.5'] }, raws: { BS: [new Uint8Array([1])] },
  };
  await step('PutItem and GetItem of every type', async () => {
    await send('PutItem', { TableName: name, Item: full });
    const { Item } = await send('GetItem', { TableName: name, Key: key('types', '1.0'), ConsistentRead: true });
    assert.deepEqual({ ...Item, texts: { SS: Item.texts.SS.sort() }, numbers: { NS: Item.numbers.NS.sort() } }, { ...full, number: { N: '-12.5' } });
    assert.equal((await send('GetItem', { TableName: name, Key: key('types', 2) })).Item, undefined);
  });
  await step('PutItem returns the old item and the capacity', async () => {
    const { Attributes, ConsumedCapacity } = await send('PutItem', { TableName: name, Item: { ...key('types', 1), text: { S: 'new' } }, ReturnValues: 'ALL_OLD', ReturnConsumedCapacity: 'TOTAL' });
    assert.equal(Attributes.number.N, '-12.5');
    assert.equal(ConsumedCapacity.TableName, name);
    assert.ok(ConsumedCapacity.CapacityUnits >= 1);
  });
  await step('UpdateItem', async () => {
    const { Attributes } = await send('UpdateItem', {
      TableName: name, Key: key('types', 1), UpdateExpression: 'SET #t = if_not_exists(#t, :zero) + :two, tags = list_append(:l, :l) REMOVE gone ADD colours :set',
      ExpressionAttributeNames: { '#t': 'counter' }, ExpressionAttributeValues: { ':zero': { N: '0' }, ':two': { N: '2' }, ':l': { L: [{ S: 'x' }] }, ':set': { SS: ['red'] } }, ReturnValues: 'UPDATED_NEW',
    });
    assert.deepEqual(Attributes, { counter: { N: '2' }, tags: { L: [{ S: 'x' }, { S: 'x' }] }, colours: { SS: ['red'] } });
  });
  await step('ConditionalCheckFailedException carries the item', async () => {
    const error = await refused(db.ConditionalCheckFailedException, () => send('UpdateItem', {
      TableName: name, Key: key('types', 1), UpdateExpression: 'SET a = :v', ConditionExpression: 'attribute_not_exists(p)', ExpressionAttributeValues: { ':v': { N: '1' } }, ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    }));
    assert.equal(error.message, 'The conditional request failed');
    assert.equal(error.Item.counter.N, '2');
  });
  await step('ValidationException', async () => {
    const wrong = await refused('ValidationException', () => send('UpdateItem', { TableName: name, Key: key('types', 1), UpdateExpression: 'SET a = :v' }));
    assert.match(wrong.message, /^1 validation error detected: Invalid UpdateExpression: An expression attribute value used in expression is not defined; attribute value: :v$/);
    await refused('ValidationException', () => send('GetItem', { TableName: name, Key: { p: { S: 'a' } } }));
    await refused('ValidationException', () => send('PutItem', { TableName: name, Item: { ...key('a', 1), big: { S: 'x'.repeat(400 * 1024) } } }));
  });
  await step('DeleteItem', async () => {
    const { Attributes } = await send('DeleteItem', { TableName: name, Key: key('types', 1), ConditionExpression: 'attribute_exists(p)', ReturnValues: 'ALL_OLD' });
    assert.equal(Attributes.counter.N, '2');
  });
}

async function pages(client, send) {
  await step('BatchWriteItem of 25', async () => {
    const requests = Array.from({ length: 25 }, (_, i) => ({ PutRequest: { Item: { ...key('pages', i), amount: { N: String(100 - i) }, state: { S: i % 2 ? 'ODD' : 'EVEN' }, note: { S: `n${i}` }, rest: { S: 'r' } } } }));
    assert.deepEqual((await send('BatchWriteItem', { RequestItems: { [name]: requests } })).UnprocessedItems, {});
  });
  const query = { TableName: name, KeyConditionExpression: 'p = :p', ExpressionAttributeValues: { ':p': { S: 'pages' } } };
  const collect = async (paginator) => {
    const [found, counts] = [[], []];
    for await (const page of paginator) {
      found.push(...page.Items);
      counts.push(page.Count);
    }
    return { found, counts };
  };
  await step('paginateQuery', async () => {
    const { found, counts } = await collect(db.paginateQuery({ client, pageSize: 10 }, { ...query, ScanIndexForward: false }));
    assert.deepEqual(found.map((item) => Number(item.s.N)), Array.from({ length: 25 }, (_, i) => 24 - i));
    assert.deepEqual(counts.slice(0, 3), [10, 10, 5]);
  });
  await step('paginateQuery of a local index', async () => {
    const { found } = await collect(db.paginateQuery({ client, pageSize: 7 }, { ...query, IndexName: 'by-amount', KeyConditionExpression: 'p = :p AND amount BETWEEN :a AND :b', ExpressionAttributeValues: { ...query.ExpressionAttributeValues, ':a': { N: '76' }, ':b': { N: '80' } } }));
    assert.deepEqual(found.map((item) => item.amount.N), ['76', '77', '78', '79', '80']);
    assert.equal(found[0].rest.S, 'r');
  });
  await step('paginateQuery of a global index with a filter', async () => {
    const { found } = await collect(db.paginateQuery({ client, pageSize: 5 }, { TableName: name, IndexName: 'by-state', KeyConditionExpression: '#s = :odd', FilterExpression: 'begins_with(note, :n)', ExpressionAttributeNames: { '#s': 'state' }, ExpressionAttributeValues: { ':odd': { S: 'ODD' }, ':n': { S: 'n1' } } }));
    assert.deepEqual(found.map((item) => item.note.S).sort(), ['n1', 'n11', 'n13', 'n15', 'n17', 'n19']);
    assert.equal(found[0].rest, undefined);
  });
  await step('paginateScan in segments', async () => {
    let count = 0;
    for (let Segment = 0; Segment < 3; Segment++) count += (await collect(db.paginateScan({ client, pageSize: 4 }, { TableName: name, Segment, TotalSegments: 3, ProjectionExpression: 's' }))).found.length;
    assert.equal(count, 25);
  });
  await step('paginateListTables', async () => {
    const found = [];
    for await (const page of db.paginateListTables({ client, pageSize: 1 }, {})) found.push(...page.TableNames);
    assert.ok(found.includes(name));
    assert.deepEqual(found, [...found].sort());
  });
  await step('Select COUNT', async () => assert.deepEqual(((r) => [r.Count, r.Items])(await send('Query', { ...query, Select: 'COUNT' })), [25, undefined]));
}

async function batches(send) {
  await step('BatchGetItem', async () => {
    const { Responses, UnprocessedKeys } = await send('BatchGetItem', { RequestItems: { [name]: { Keys: [key('pages', 1), key('pages', 2), key('pages', 99)], ProjectionExpression: 's, note' } } });
    assert.deepEqual(Responses[name].map((item) => item.note.S).sort(), ['n1', 'n2']);
    assert.deepEqual(UnprocessedKeys, {});
  });
  await step('BatchGetItem leaves keys beyond 16 MB for the next call', async () => {
    const blob = new Uint8Array(390 * 1024);
    for (let i = 0; i < 50; i++) await send('PutItem', { TableName: name, Item: { ...key('large', i), blob: { B: blob } } });
    let [keys, calls, read] = [Array.from({ length: 50 }, (_, i) => key('large', i)), 0, 0];
    while (keys?.length > 0) {
      const { Responses, UnprocessedKeys } = await send('BatchGetItem', { RequestItems: { [name]: { Keys: keys } } });
      read += Responses[name].length;
      keys = UnprocessedKeys[name]?.Keys;
      calls++;
    }
    assert.equal(read, 50);
    assert.ok(calls > 1);
    return `${calls} calls`;
  });
  await step('a duplicate key and a 26th write are refused', async () => {
    const twice = await refused('ValidationException', () => send('BatchGetItem', { RequestItems: { [name]: { Keys: [key('a', 1), key('a', 1)] } } }));
    assert.equal(twice.message, 'Provided list of item keys contains duplicates');
    await refused('ValidationException', () => send('BatchWriteItem', { RequestItems: { [name]: Array.from({ length: 26 }, (_, i) => ({ DeleteRequest: { Key: key('a', i) } })) } }));
  });
}

async function transactions(send) {
  const put = (p, s, more) => ({ Put: { TableName: name, Item: key(p, s), ...more } });
  await step('TransactWriteItems and TransactGetItems', async () => {
    const input = { ClientRequestToken: `js-${process.pid}-${Date.now()}`, TransactItems: [put('tx', 1), { Update: { TableName: name, Key: key('tx', 2), UpdateExpression: 'ADD n :one', ExpressionAttributeValues: { ':one': { N: '1' } } } }, { ConditionCheck: { TableName: name, Key: key('tx', 9), ConditionExpression: 'attribute_not_exists(p)' } }] };
    await send('TransactWriteItems', input);
    await send('TransactWriteItems', input); // The same token: not applied again.
    const { Responses } = await send('TransactGetItems', { TransactItems: [1, 2, 9].map((s) => ({ Get: { TableName: name, Key: key('tx', s) } })) });
    assert.deepEqual(Responses.map((r) => r.Item?.n?.N ?? r.Item?.s.N), ['1', '1', undefined]);
    const error = await refused(db.IdempotentParameterMismatchException, () => send('TransactWriteItems', { ...input, TransactItems: [put('tx', 3)] }));
    return error.name;
  });
  await step('TransactionCanceledException gives its reasons', async () => {
    const error = await refused(db.TransactionCanceledException, () => send('TransactWriteItems', { TransactItems: [put('tx', 5), put('tx', 1, { ConditionExpression: 'attribute_not_exists(p)', ReturnValuesOnConditionCheckFailure: 'ALL_OLD' })] }));
    assert.deepEqual(error.CancellationReasons.map((reason) => reason.Code), ['None', 'ConditionalCheckFailed']);
    assert.equal(error.CancellationReasons[1].Message, 'The conditional request failed');
    assert.deepEqual(error.CancellationReasons[1].Item, key('tx', 1));
    assert.equal((await send('GetItem', { TableName: name, Key: key('tx', 5) })).Item, undefined);
  });
}

async function settings(send) {
  await step('UpdateTimeToLive and DescribeTimeToLive', async () => {
    await send('UpdateTimeToLive', { TableName: name, TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true } });
    const { TimeToLiveDescription: found } = await send('DescribeTimeToLive', { TableName: name });
    assert.equal(found.AttributeName, 'expires');
    assert.match(found.TimeToLiveStatus, /^ENABL/);
  });
  await step('TagResource, ListTagsOfResource, UntagResource', async () => {
    const { TableArn: ResourceArn } = (await send('DescribeTable', { TableName: name })).Table;
    await send('TagResource', { ResourceArn, Tags: [{ Key: 'team', Value: 'trading' }, { Key: 'stage', Value: 'local' }] });
    await send('UntagResource', { ResourceArn, TagKeys: ['stage'] });
    assert.deepEqual((await send('ListTagsOfResource', { ResourceArn })).Tags, [{ Key: 'team', Value: 'trading' }]);
  });
  await step('UpdateContinuousBackups and DescribeContinuousBackups', async () => {
    await send('UpdateContinuousBackups', { TableName: name, PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } });
    const { ContinuousBackupsDescription: found } = await send('DescribeContinuousBackups', { TableName: name });
    assert.equal(found.PointInTimeRecoveryDescription.PointInTimeRecoveryStatus, 'ENABLED');
  });
  await step('DescribeLimits and DescribeEndpoints', async () => {
    assert.ok((await send('DescribeLimits', {})).AccountMaxReadCapacityUnits > 0);
    assert.equal((await send('DescribeEndpoints', {})).Endpoints.length, 1);
  });
  await step('UpdateTable adds an index and fills it', async () => {
    await send('UpdateTable', { TableName: name, AttributeDefinitions: [{ AttributeName: 'note', AttributeType: 'S' }], GlobalSecondaryIndexUpdates: [{ Create: { IndexName: 'by-note', KeySchema: [{ AttributeName: 'note', KeyType: 'HASH' }], Projection: { ProjectionType: 'KEYS_ONLY' } } }] });
    for (let attempt = 0; attempt < 60; attempt++) {
      const { Table: found } = await send('DescribeTable', { TableName: name });
      if (found.GlobalSecondaryIndexes.every((index) => index.IndexStatus === 'ACTIVE')) break;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    const { Items } = await send('Query', { TableName: name, IndexName: 'by-note', KeyConditionExpression: 'note = :n', ExpressionAttributeValues: { ':n': { S: 'n7' } } });
    assert.deepEqual(Items, [{ ...key('pages', 7), note: { S: 'n7' } }]);
  });
  await step('deletion protection', async () => {
    await send('UpdateTable', { TableName: name, DeletionProtectionEnabled: true });
    await refused('ValidationException', () => send('DeleteTable', { TableName: name }));
    await send('UpdateTable', { TableName: name, DeletionProtectionEnabled: false });
  });
}

async function multiAttributeIndexes(client, send) {
  const matches = 'js-matches';
  const attributes = ['tournament', 'region', 'round', 'bracket'];
  const match = (id, round, bracket) => ({ p: { S: id }, s: { N: '1' }, tournament: { S: 'open' }, region: { S: 'eu' }, round: { S: round }, bracket: { N: String(bracket) } });
  await step('CreateTable with an index of several key attributes', async () => {
    const indexed = table(matches, {
      GlobalSecondaryIndexes: [{
        IndexName: 'by-place',
        KeySchema: attributes.map((AttributeName, i) => ({ AttributeName, KeyType: i < 2 ? 'HASH' : 'RANGE' })),
        Projection: { ProjectionType: 'ALL' },
      }],
    });
    indexed.AttributeDefinitions.push(...attributes.map((AttributeName) => ({ AttributeName, AttributeType: AttributeName === 'bracket' ? 'N' : 'S' })));
    const { TableDescription: made } = await send('CreateTable', indexed);
    assert.equal(made.GlobalSecondaryIndexes[0].KeySchema.length, 4);
  });
  await step('Query by several key attributes', async () => {
    for (const [id, round, bracket] of [['a', 'final', 1], ['b', 'final', 10], ['c', 'final', 2], ['d', 'semi', 1]]) await send('PutItem', { TableName: matches, Item: match(id, round, bracket) });
    const found = [];
    const query = {
      TableName: matches, IndexName: 'by-place', KeyConditionExpression: 'tournament = :t AND #r = :r AND round = :f AND bracket >= :b', ExpressionAttributeNames: { '#r': 'region' },
      ExpressionAttributeValues: { ':t': { S: 'open' }, ':r': { S: 'eu' }, ':f': { S: 'final' }, ':b': { N: '2' } },
    };
    for await (const page of db.paginateQuery({ client, pageSize: 1 }, query)) found.push(...page.Items.map((item) => item.p.S));
    assert.deepEqual(found, ['c', 'b']);
    const values = { ':t': { S: 'open' } };
    await refused('ValidationException', () => send('Query', { TableName: matches, IndexName: 'by-place', KeyConditionExpression: 'tournament = :t', ExpressionAttributeValues: values }));
    await send('DeleteTable', { TableName: matches });
  });
}

async function replicas(send) {
  await step('Replicas of a table', async () => {
    const shared = 'js-shared';
    await send('CreateTable', table(shared));
    await send('UpdateTable', { TableName: shared, ReplicaUpdates: [{ Create: { RegionName: 'eu-west-1' } }] });
    const { Table: described } = await send('DescribeTable', { TableName: shared });
    assert.equal(described.GlobalTableVersion, '2019.11.21');
    assert.deepEqual(described.Replicas.map((replica) => `${replica.RegionName} ${replica.ReplicaStatus}`), ['eu-west-1 ACTIVE']);
    await refused('ValidationException', () => send('UpdateTable', { TableName: shared, ReplicaUpdates: [{ Create: { RegionName: 'eu-west-1' } }] }));
    await refused(db.GlobalTableNotFoundException, () => send('DescribeGlobalTable', { GlobalTableName: shared }));
    await send('DeleteTable', { TableName: shared });
  });
}

async function end(client, send) {
  await step('DeleteTable', async () => assert.equal((await send('DeleteTable', { TableName: name })).TableDescription.TableName, name));
  await step('waitUntilTableNotExists', async () => {
    const { state } = await db.waitUntilTableNotExists({ client, maxWaitTime: 15, minDelay: 1, maxDelay: 2 }, { TableName: name });
    assert.equal(state, 'SUCCESS');
  });
}
