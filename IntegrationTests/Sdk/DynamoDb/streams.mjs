// Streams: what changed in a table, read with the streams client.
import assert from 'node:assert/strict';
import * as db from '@aws-sdk/client-dynamodb';
import * as changes from '@aws-sdk/client-dynamodb-streams';
import { refused, step, table } from './steps.mjs';

const TableName = 'js-streams';
const key = { p: { S: 'a' }, s: { N: '1' } };

export async function run(configuration) {
  const client = new db.DynamoDBClient(configuration);
  const streams = new changes.DynamoDBStreamsClient(configuration);
  const read = (Command, input) => streams.send(new changes[`${Command}Command`](input));
  let arn;
  await step('CreateTable with a stream', async () => {
    const { TableDescription: made } = await client.send(new db.CreateTableCommand(table(TableName, { StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' } })));
    arn = made.LatestStreamArn;
    assert.ok(arn.startsWith(made.TableArn));
    assert.ok(made.LatestStreamLabel);
  });
  await client.send(new db.PutItemCommand({ TableName, Item: { ...key, v: { N: '1' } } }));
  await client.send(new db.UpdateItemCommand({ TableName, Key: key, UpdateExpression: 'SET v = :two', ExpressionAttributeValues: { ':two': { N: '2' } } }));
  await client.send(new db.PutItemCommand({ TableName, Item: { ...key, v: { N: '2' } } })); // Changes nothing.
  await client.send(new db.DeleteItemCommand({ TableName, Key: key }));

  await step('ListStreams', async () => assert.ok((await read('ListStreams', { TableName })).Streams.some((stream) => stream.StreamArn === arn)));
  let shards;
  await step('DescribeStream', async () => {
    const { StreamDescription: found } = await read('DescribeStream', { StreamArn: arn });
    assert.equal(found.StreamViewType, 'NEW_AND_OLD_IMAGES');
    assert.deepEqual(found.KeySchema.map((k) => k.AttributeName), ['p', 's']);
    shards = found.Shards;
    assert.ok(shards.length > 0);
  });
  let records = [];
  await step('GetShardIterator and GetRecords', async () => {
    for (const { ShardId } of shards) {
      let { ShardIterator } = await read('GetShardIterator', { StreamArn: arn, ShardId, ShardIteratorType: 'TRIM_HORIZON' });
      for (let call = 0; call < 4 && ShardIterator; call++) {
        const page = await read('GetRecords', { ShardIterator, Limit: 2 });
        assert.ok(page.Records.length <= 2);
        records.push(...page.Records);
        ShardIterator = page.NextShardIterator;
      }
    }
    assert.deepEqual(records.map((record) => record.eventName), ['INSERT', 'MODIFY', 'REMOVE']);
    assert.deepEqual(records[1].dynamodb.OldImage.v, { N: '1' });
    assert.deepEqual(records[1].dynamodb.NewImage.v, { N: '2' });
    assert.deepEqual(records[2].dynamodb.Keys, key);
    assert.equal(records[2].dynamodb.NewImage, undefined);
    assert.ok(records.every((record) => record.eventSource === 'aws:dynamodb' && record.dynamodb.ApproximateCreationDateTime instanceof Date));
  });
  await step('AFTER_SEQUENCE_NUMBER', async () => {
    const { SequenceNumber } = records[0].dynamodb;
    const found = [];
    for (const { ShardId } of shards) {
      const { ShardIterator } = await read('GetShardIterator', { StreamArn: arn, ShardId, ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber });
      found.push(...(await read('GetRecords', { ShardIterator })).Records);
    }
    assert.equal(found[0].eventName, 'MODIFY');
  });
  await step('errors of streams', async () => {
    await refused(changes.ResourceNotFoundException, () => read('DescribeStream', { StreamArn: arn.replace(TableName, 'js-nowhere') }));
    await refused('ValidationException', () => read('GetShardIterator', { StreamArn: arn, ShardId: shards[0].ShardId, ShardIteratorType: 'SOMEWHERE' }));
  });
  await client.send(new db.DeleteTableCommand({ TableName }));
  client.destroy();
  streams.destroy();
}
