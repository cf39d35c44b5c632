// Drives emulated HTTP APIs with the unmodified AWS SDK for JavaScript: only the endpoint is set. A function in a folder answers behind them.
// Usage: node harness.mjs ENDPOINT      ENDPOINT such as http://127.0.0.1:4566
// Prints one line per step and ends with 0 when every step passed.
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ApiGatewayV2Client, CreateApiCommand, GetApiCommand, GetApisCommand, UpdateApiCommand, DeleteApiCommand, CreateIntegrationCommand, GetIntegrationsCommand, CreateRouteCommand, GetRoutesCommand,
  UpdateRouteCommand, CreateStageCommand, GetStageCommand, UpdateStageCommand, CreateDeploymentCommand, CreateAuthorizerCommand, GetAuthorizersCommand, CreateDomainNameCommand, CreateApiMappingCommand,
  DeleteDomainNameCommand, TagResourceCommand, UntagResourceCommand, GetTagsCommand, DeleteRouteSettingsCommand, CreateVpcLinkCommand, NotFoundException, ConflictException, BadRequestException,
} from '@aws-sdk/client-apigatewayv2';
import { LambdaClient, CreateFunctionCommand, AddPermissionCommand, DeleteFunctionCommand } from '@aws-sdk/client-lambda';

const [endpoint] = process.argv.slice(2);
if (!endpoint) {
  console.error('usage: node harness.mjs ENDPOINT');
  process.exit(2);
}

const Name = `judge-${process.pid}-${Date.now()}`;
const configuration = { endpoint, region: 'eu-central-1', credentials: { accessKeyId: 'test', secretAccessKey: 'test' }, maxAttempts: 1 };
const client = new ApiGatewayV2Client(configuration);
const lambda = new LambdaClient(configuration);
let failed = 0;

async function step(name, action) {
  try {
    console.log(`ok ${name} ${(await action()) ?? ''}`);
  } catch (error) {
    failed++;
    console.log(`not ok ${name} ${error.name}: ${error.message}`);
  }
}

// A function that speaks the Lambda Runtime API with nothing but Node: it hands back its event, or lets in who says "let me in".
const source = `#!/usr/bin/env node
(async () => {
  const base = 'http://' + process.env.AWS_LAMBDA_RUNTIME_API + '/2018-06-01/runtime/invocation/';
  for (;;) {
    const next = await fetch(base + 'next');
    const event = await next.json();
    const answer = event.type === 'REQUEST' ? { isAuthorized: event.identitySource[0] === 'let me in', context: { who: 'judge' } } : event;
    await fetch(base + next.headers.get('lambda-runtime-aws-request-id') + '/response', { method: 'POST', body: JSON.stringify(answer) });
  }
})();
`;
let target;
let ApiId;
let Endpoint;
let IntegrationId;

await step('CreateFunction', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'judge-'));
  writeFileSync(join(folder, 'bootstrap'), source, { mode: 0o755 });
  const created = await lambda.send(new CreateFunctionCommand({
    FunctionName: Name, Runtime: 'provided.al2023', Role: 'arn:aws:iam::000000000000:role/judge', Handler: 'main', Timeout: 10, Code: { S3Bucket: 'acinaces-local-code', S3Key: folder },
  }));
  target = created.FunctionArn;
  await lambda.send(new AddPermissionCommand({ FunctionName: Name, StatementId: 'api', Action: 'lambda:InvokeFunction', Principal: 'apigateway.amazonaws.com' }));
});

await step('CreateApi from a target', async () => {
  const api = await client.send(new CreateApiCommand({ Name, ProtocolType: 'HTTP', Target: target, Tags: { team: 'desk' } }));
  assert.ok(api.CreatedDate instanceof Date);
  const answer = await fetch(`${api.ApiEndpoint}/any/where?x=1&x=2`, { method: 'PUT', body: '{"a":1}', headers: { 'content-type': 'application/json', cookie: 'a=1; b=2' } });
  assert.equal(answer.headers.get('content-type'), 'application/json');
  const event = await answer.json();
  assert.deepEqual([event.version, event.routeKey, event.rawPath, event.rawQueryString, event.body], ['2.0', '$default', '/any/where', 'x=1&x=2', '{"a":1}']);
  assert.deepEqual([event.cookies, event.queryStringParameters], [['a=1', 'b=2'], { x: '1,2' }]);
  await client.send(new DeleteApiCommand({ ApiId: api.ApiId }));
  await assert.rejects(client.send(new GetApiCommand({ ApiId: api.ApiId })), NotFoundException);
});

await step('CreateApi, CreateIntegration, CreateRoute, CreateStage', async () => {
  const api = await client.send(new CreateApiCommand({ Name, ProtocolType: 'HTTP', CorsConfiguration: { AllowOrigins: ['https://a.test'], AllowMethods: ['GET'], MaxAge: 60 } }));
  ({ ApiId, ApiEndpoint: Endpoint } = api);
  ({ IntegrationId } = await client.send(new CreateIntegrationCommand({ ApiId, IntegrationType: 'AWS_PROXY', IntegrationUri: target, PayloadFormatVersion: '1.0', TimeoutInMillis: 5000 })));
  await client.send(new CreateRouteCommand({ ApiId, RouteKey: 'GET /orders/{id}', Target: `integrations/${IntegrationId}` }));
  const stage = await client.send(new CreateStageCommand({ ApiId, StageName: '$default', AutoDeploy: true, StageVariables: { desk: '7' } }));
  assert.match(stage.LastDeploymentStatusMessage, /Successfully deployed/);
  // The function's answer of format 1.0 has no status.
  assert.equal((await fetch(`${Endpoint}/orders/7`)).status, 500);
  assert.deepEqual([(await fetch(`${Endpoint}/orders`)).status, await (await fetch(`${Endpoint}/orders`)).json()], [404, { message: 'Not Found' }]);
});

await step('UpdateApi, UpdateRoute, UpdateStage', async () => {
  const api = await client.send(new UpdateApiCommand({ ApiId, Description: 'judged' }));
  assert.deepEqual([api.Name, api.Description, api.CorsConfiguration.AllowOrigins], [Name, 'judged', ['https://a.test']]);
  const modern = await client.send(new CreateIntegrationCommand({ ApiId, IntegrationType: 'AWS_PROXY', IntegrationUri: target, PayloadFormatVersion: '2.0' }));
  const [route] = (await client.send(new GetRoutesCommand({ ApiId }))).Items;
  await client.send(new UpdateRouteCommand({ ApiId, RouteId: route.RouteId, Target: `integrations/${modern.IntegrationId}` }));
  const event = await (await fetch(`${Endpoint}/orders/a%20b`)).json();
  assert.deepEqual([event.pathParameters, event.stageVariables], [{ id: 'a b' }, { desk: '7' }]);
  await client.send(new UpdateStageCommand({ ApiId, StageName: '$default', RouteSettings: { 'GET /orders/{id}': { ThrottlingBurstLimit: 100, ThrottlingRateLimit: 50 } } }));
  assert.equal((await client.send(new GetStageCommand({ ApiId, StageName: '$default' }))).RouteSettings['GET /orders/{id}'].ThrottlingRateLimit, 50);
  await client.send(new DeleteRouteSettingsCommand({ ApiId, StageName: '$default', RouteKey: 'GET /orders/{id}' }));
  assert.deepEqual((await client.send(new GetStageCommand({ ApiId, StageName: '$default' }))).RouteSettings, {});
});

await step('cross-origin requests', async () => {
  const asked = await fetch(`${Endpoint}/orders/7`, { method: 'OPTIONS', headers: { origin: 'https://a.test', 'access-control-request-method': 'GET' } });
  assert.deepEqual([asked.status, asked.headers.get('access-control-allow-origin'), asked.headers.get('access-control-max-age')], [204, 'https://a.test', '60']);
});

await step('CreateAuthorizer', async () => {
  const { AuthorizerId } = await client.send(new CreateAuthorizerCommand({
    ApiId, Name: 'guard', AuthorizerType: 'REQUEST', AuthorizerUri: target, AuthorizerPayloadFormatVersion: '2.0', EnableSimpleResponses: true, IdentitySource: ['$request.header.Authorization'],
  }));
  const modern = (await client.send(new GetIntegrationsCommand({ ApiId }))).Items.find((integration) => integration.PayloadFormatVersion === '2.0');
  await client.send(new CreateRouteCommand({ ApiId, RouteKey: 'GET /guarded', Target: `integrations/${modern.IntegrationId}`, AuthorizationType: 'CUSTOM', AuthorizerId }));
  const statuses = [];
  for (const headers of [{}, { authorization: 'let me out' }, { authorization: 'let me in' }]) statuses.push((await fetch(`${Endpoint}/guarded`, { headers })).status);
  assert.deepEqual(statuses, [401, 403, 200]);
  assert.equal((await (await fetch(`${Endpoint}/guarded`, { headers: { authorization: 'let me in' } })).json()).requestContext.authorizer.lambda.who, 'judge');
  assert.equal((await client.send(new GetAuthorizersCommand({ ApiId }))).Items[0].AuthorizerResultTtlInSeconds, 300);
});

await step('CreateDeployment for a stage of its own', async () => {
  await client.send(new CreateStageCommand({ ApiId, StageName: 'dev' }));
  const { DeploymentId } = await client.send(new CreateDeploymentCommand({ ApiId, StageName: 'dev' }));
  assert.equal((await client.send(new GetStageCommand({ ApiId, StageName: 'dev' }))).DeploymentId, DeploymentId);
  assert.equal((await (await fetch(`${Endpoint}/dev/orders/7`)).json()).rawPath, '/dev/orders/7');
});

await step('CreateDomainName and CreateApiMapping', async () => {
  const DomainName = `${Name}.test`;
  await client.send(new CreateDomainNameCommand({ DomainName }));
  const mapping = await client.send(new CreateApiMappingCommand({ DomainName, ApiId, Stage: 'dev', ApiMappingKey: 'v1' }));
  assert.equal(mapping.ApiMappingKey, 'v1');
  await client.send(new DeleteDomainNameCommand({ DomainName }));
});

await step('TagResource', async () => {
  const ResourceArn = `arn:aws:apigateway:eu-central-1::/apis/${ApiId}`;
  await client.send(new TagResourceCommand({ ResourceArn, Tags: { a: '1', b: '2' } }));
  await client.send(new UntagResourceCommand({ ResourceArn, TagKeys: ['a'] }));
  assert.deepEqual((await client.send(new GetTagsCommand({ ResourceArn }))).Tags, { b: '2' });
});

await step('errors are those of the model', async () => {
  await assert.rejects(client.send(new CreateRouteCommand({ ApiId, RouteKey: 'GET /guarded' })), ConflictException);
  await assert.rejects(client.send(new CreateRouteCommand({ ApiId, RouteKey: 'guarded' })), BadRequestException);
  await assert.rejects(client.send(new CreateVpcLinkCommand({ Name, SubnetIds: [] })), { name: 'UnsupportedOperationException' });
});

await step('GetApis in pages', async () => {
  const names = [];
  let NextToken;
  do {
    const page = await client.send(new GetApisCommand({ MaxResults: '1', NextToken }));
    names.push(...page.Items.map((api) => api.Name));
    ({ NextToken } = page);
  } while (NextToken);
  assert.ok(names.includes(Name));
});

await step('DeleteApi', async () => {
  await client.send(new DeleteApiCommand({ ApiId }));
  await lambda.send(new DeleteFunctionCommand({ FunctionName: Name }));
  await assert.rejects(client.send(new GetApiCommand({ ApiId })), NotFoundException);
});

console.log(failed === 0 ? 'all steps passed' : `${failed} steps failed`);
process.exit(failed === 0 ? 0 : 1);
