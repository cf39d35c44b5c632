// Drives an emulated S3 with the unmodified AWS SDK for JavaScript: only the endpoint is set.
// Usage: node harness.mjs ENDPOINT      ENDPOINT such as http://127.0.0.1:4566
// Prints one line per step and ends with 0 when every step passed.
import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import {
  S3Client, CreateBucketCommand, PutObjectCommand, GetObjectCommand, HeadObjectCommand, CopyObjectCommand, DeleteObjectsCommand, DeleteObjectCommand,
  CreateMultipartUploadCommand, UploadPartCommand, CompleteMultipartUploadCommand, PutBucketVersioningCommand, ListObjectVersionsCommand, GetBucketLocationCommand,
  PutBucketTaggingCommand, GetBucketTaggingCommand, paginateListObjectsV2, waitUntilBucketExists, NoSuchKey, BucketAlreadyOwnedByYou,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';

const [endpoint] = process.argv.slice(2);
if (!endpoint) {
  console.error('usage: node harness.mjs ENDPOINT');
  process.exit(2);
}

const Bucket = `judge-${process.pid}-${Date.now()}`;
const configuration = { endpoint, region: 'eu-central-1', forcePathStyle: true, credentials: { accessKeyId: 'test', secretAccessKey: 'test' }, maxAttempts: 1 };
const client = new S3Client(configuration);
let failed = 0;

async function step(name, action) {
  try {
    console.log(`ok ${name} ${(await action()) ?? ''}`);
  } catch (error) {
    failed++;
    console.log(`not ok ${name} ${error.name}: ${error.message}`);
  }
}

const text = async (command) => (await client.send(command)).Body.transformToString();

await step('CreateBucket and waitUntilBucketExists', async () => {
  const request = { Bucket, CreateBucketConfiguration: { LocationConstraint: 'eu-central-1' } };
  await client.send(new CreateBucketCommand(request));
  await waitUntilBucketExists({ client, minDelay: 1, maxWaitTime: 5 }, { Bucket });
  await assert.rejects(client.send(new CreateBucketCommand(request)), BucketAlreadyOwnedByYou);
  assert.equal((await client.send(new GetBucketLocationCommand({ Bucket }))).LocationConstraint, 'eu-central-1');
});

await step('PutObject with the default checksum', async () => {
  const put = await client.send(new PutObjectCommand({ Bucket, Key: 'a b/ü+1', Body: 'hello', Metadata: { desk: '7' } }));
  // crc32("hello") = 3610a686
  assert.equal(put.ChecksumCRC32, 'NhCmhg==');
  const got = await client.send(new GetObjectCommand({ Bucket, Key: 'a b/ü+1', ChecksumMode: 'ENABLED' }));
  assert.equal(await got.Body.transformToString(), 'hello');
  assert.deepEqual(got.Metadata, { desk: '7' });
});

await step('PutObject of a stream in signed pieces', async () => {
  const bytes = Buffer.alloc(3_000_000, 'x');
  await client.send(new PutObjectCommand({ Bucket, Key: 'stream', Body: Readable.from([bytes.subarray(0, 1_000_000), bytes.subarray(1_000_000)]), ContentLength: bytes.length }));
  assert.equal((await client.send(new HeadObjectCommand({ Bucket, Key: 'stream' }))).ContentLength, bytes.length);
  assert.equal(await text(new GetObjectCommand({ Bucket, Key: 'stream', Range: 'bytes=-3' })), 'xxx');
});

await step('CopyObject and NoSuchKey', async () => {
  await client.send(new CopyObjectCommand({ Bucket, Key: 'copy', CopySource: encodeURI(`${Bucket}/a b/ü`) + '%2B1' }));
  assert.equal(await text(new GetObjectCommand({ Bucket, Key: 'copy' })), 'hello');
  await assert.rejects(client.send(new GetObjectCommand({ Bucket, Key: 'missing' })), NoSuchKey);
});

await step('CompleteMultipartUpload', async () => {
  const { UploadId } = await client.send(new CreateMultipartUploadCommand({ Bucket, Key: 'parts' }));
  const Parts = [];
  for (const [index, Body] of [Buffer.alloc(5 * 1024 * 1024, 'a'), Buffer.from('end')].entries()) {
    const { ETag, ChecksumCRC32 } = await client.send(new UploadPartCommand({ Bucket, Key: 'parts', UploadId, PartNumber: index + 1, Body }));
    Parts.push({ ETag, ChecksumCRC32, PartNumber: index + 1 });
  }
  const { ETag } = await client.send(new CompleteMultipartUploadCommand({ Bucket, Key: 'parts', UploadId, MultipartUpload: { Parts } }));
  assert.match(ETag, /-2"$/);
  assert.equal(await text(new GetObjectCommand({ Bucket, Key: 'parts', PartNumber: 2 })), 'end');
});

await step('paginateListObjectsV2', async () => {
  const keys = [];
  for await (const page of paginateListObjectsV2({ client, pageSize: 2 }, { Bucket })) keys.push(...page.Contents.map((object) => object.Key));
  assert.deepEqual(keys, ['a b/ü+1', 'copy', 'parts', 'stream']);
});

await step('presigned addresses', async () => {
  // By default the SDK signs the checksum of an empty body, whatever is uploaded later.
  const put = await getSignedUrl(new S3Client({ ...configuration, requestChecksumCalculation: 'WHEN_REQUIRED' }), new PutObjectCommand({ Bucket, Key: 'signed' }), { expiresIn: 60 });
  assert.equal((await fetch(put, { method: 'PUT', body: 'signed' })).status, 200);
  const get = await getSignedUrl(client, new GetObjectCommand({ Bucket, Key: 'signed', ResponseContentType: 'text/csv' }), { expiresIn: 60 });
  const answer = await fetch(get);
  assert.equal(answer.headers.get('content-type'), 'text/csv');
  assert.equal(await answer.text(), 'signed');
  assert.equal((await fetch(get.replace('signed', 'other'))).status, 403);
});

await step('versions and tags', async () => {
  await client.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }));
  await client.send(new PutObjectCommand({ Bucket, Key: 'versioned', Body: '1' }));
  const marker = await client.send(new DeleteObjectCommand({ Bucket, Key: 'versioned' }));
  assert.equal(marker.DeleteMarker, true);
  const list = await client.send(new ListObjectVersionsCommand({ Bucket, Prefix: 'versioned' }));
  assert.deepEqual([list.Versions.length, list.DeleteMarkers[0].VersionId], [1, marker.VersionId]);
  await client.send(new PutBucketTaggingCommand({ Bucket, Tagging: { TagSet: [{ Key: 'team', Value: 'desk' }] } }));
  assert.deepEqual((await client.send(new GetBucketTaggingCommand({ Bucket }))).TagSet, [{ Key: 'team', Value: 'desk' }]);
});

await step('DeleteObjects', async () => {
  const answer = await client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key: 'copy' }, { Key: 'stream' }] } }));
  assert.deepEqual(answer.Deleted.map((deleted) => deleted.Key).sort(), ['copy', 'stream']);
});

console.log(failed === 0 ? 'all steps passed' : `${failed} steps failed`);
process.exit(failed === 0 ? 0 : 1);
