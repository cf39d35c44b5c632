using System.Text.Json.Nodes;
using Acinaces.Emulator.Tests.Lambda;

namespace Acinaces.Emulator.Tests.SecretsManager;

/// <summary>A secret and a rotation function. The function tags the secret with the number of each step, and fails at the step that the secret's description names.</summary>
internal sealed class RotationBench : IAsyncDisposable
{
    public const string Function = "arn:aws:lambda:eu-central-1:000000000000:function:rotator";

    private const string Code =
        """
        let calls = 0;
        const aws = async (operation, request) => {
          const url = new URL(process.env.AWS_ENDPOINT_URL);
          return new Promise((resolve, reject) => {
            const r = http.request({ host: url.hostname, port: url.port, method: 'POST', path: '/', headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'secretsmanager.' + operation } }, s => {
              const parts = []; s.on('data', d => parts.push(d));
              s.on('end', () => s.statusCode === 200 ? resolve(JSON.parse(Buffer.concat(parts))) : reject(new Error(operation + ': ' + Buffer.concat(parts))));
            });
            r.on('error', reject); r.end(JSON.stringify(request));
          });
        };
        return async event => {
          const id = event.SecretId, token = event.ClientRequestToken;
          const secret = await aws('DescribeSecret', { SecretId: id });
          await aws('TagResource', { SecretId: id, Tags: [{ Key: event.Step, Value: String(++calls) }] });
          if (secret.Description === event.Step) throw new Error('told to fail');
          if (event.Step === 'createSecret') await aws('PutSecretValue', { SecretId: id, ClientRequestToken: token, SecretString: 'made by ' + token, VersionStages: ['AWSPENDING'] });
          if (event.Step === 'testSecret' && secret.Description !== 'try') await aws('GetSecretValue', { SecretId: id, VersionId: token, VersionStage: 'AWSPENDING' });
          if (event.Step === 'finishSecret') {
            const current = Object.keys(secret.VersionIdsToStages).find(v => secret.VersionIdsToStages[v].includes('AWSCURRENT'));
            await aws('UpdateSecretVersionStage', { SecretId: id, VersionStage: 'AWSCURRENT', MoveToVersionId: token, RemoveFromVersionId: current });
          }
        };
        """;

    private readonly NodeFunction _code;
    private readonly LambdaBench _bench;

    private RotationBench(NodeFunction code, LambdaBench bench) => (_code, _bench) = (code, bench);

    /// <summary>The secret is called <c>token</c> and holds <c>first</c>.</summary>
    public static async Task<RotationBench> StartAsync(string description = "")
    {
        var code = new NodeFunction(Code);
        var bench = await LambdaBench.StartAsync();
        await bench.SendAsync("POST", "/_acinaces/clock", """{"freeze":true}""");
        await bench.CreateAsync("rotator", code.Folder);
        var rotation = new RotationBench(code, bench);
        await rotation.CallAsync("CreateSecret", new JsonObject { ["Name"] = "token", ["SecretString"] = "first", ["Description"] = description });
        return rotation;
    }

    public async Task<JsonObject> CallAsync(string operation, JsonObject request)
    {
        var answer = await _bench.SendAsync("POST", "/", request.ToJsonString(), ("X-Amz-Target", $"secretsmanager.{operation}"));
        Assert.True((int)answer.Status == 200, answer.Body);
        return answer.Json;
    }

    /// <returns>Code and text of the refusal.</returns>
    public async Task<(string? Code, string? Message)> RefusedAsync(string operation, JsonObject request)
    {
        var answer = await _bench.SendAsync("POST", "/", request.ToJsonString(), ("X-Amz-Target", $"secretsmanager.{operation}"));
        Assert.Equal(400, (int)answer.Status);
        return ((string?)answer.Json["__type"], (string?)answer.Json["Message"]);
    }

    public Task AdvanceAsync(TimeSpan by) => _bench.SendAsync("POST", "/_acinaces/clock", new JsonObject { ["advanceSeconds"] = by.TotalSeconds }.ToJsonString());

    public async Task<string?> ValueAsync(string stage = "AWSCURRENT") =>
        (string?)(await CallAsync("GetSecretValue", new JsonObject { ["SecretId"] = "token", ["VersionStage"] = stage }))["SecretString"];

    public Task<JsonObject> DescribeAsync() => CallAsync("DescribeSecret", new JsonObject { ["SecretId"] = "token" });

    /// <summary>Waits until the secret's description has become so.</summary>
    /// <param name="whileWaiting">Done about once a second until then. Absent when nothing has to be done for it.</param>
    public async Task<JsonObject> AwaitAsync(Func<JsonObject, bool> isSo, Func<Task>? whileWaiting = null)
    {
        for (var tries = 0; tries < 1200; tries++)
        {
            if (tries % 20 == 0 && whileWaiting is not null) await whileWaiting();
            var secret = await DescribeAsync();
            if (isSo(secret)) return secret;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
        throw new TimeoutException($"The secret stays as it is: {await DescribeAsync()}");
    }

    /// <summary>The number of a step's last call; 0 when it was never called.</summary>
    public static int CallOf(JsonObject secret, string step) =>
        int.Parse(secret["Tags"]!.AsArray().Where(tag => (string?)tag!["Key"] == step).Select(tag => (string?)tag!["Value"]).FirstOrDefault() ?? "0", System.Globalization.CultureInfo.InvariantCulture);

    public static IReadOnlyList<string> VersionsIn(JsonObject secret, string stage) =>
        [.. secret["VersionIdsToStages"]!.AsObject().Where(version => version.Value!.AsArray().Any(label => (string?)label == stage)).Select(version => version.Key)];

    public async ValueTask DisposeAsync()
    {
        await _bench.DisposeAsync();
        _code.Dispose();
    }
}
