using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Acinaces.Emulator;
using Acinaces.Emulator.Pipeline;
using Acinaces.Handlers.Runtime;
using Acinaces.Handlers.Tests.Cloud;
using Acinaces.ServiceDefaults.Logging;
using Acinaces.Topology;
using Acinaces.Topology.Derivation;
using Acinaces.Topology.Environments;
using Acinaces.Topology.Functions;
using Acinaces.Topology.Model;
using Microsoft.Extensions.Logging;

namespace Acinaces.Handlers.Tests.Platform;

/// <summary>Our emulator with the platform's secrets and a cache that takes the token of its secret.</summary>
internal sealed class RotationCloud : IAsyncDisposable
{
    public const string FirstToken = "first-token-of-the-cache-0123456789";

    private static readonly PhysicalNames _names = new(new DeploymentTarget(DeploymentEnvironments.Local, "000000000000", "eu-central-1"));

    // Beside our own output: a function's process finds only its own packages in its folder, as in AWS.
    private static readonly string _output = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);

    private readonly EmulatorHost _emulator;
    private readonly HttpClient _http;
    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);

    private RotationCloud(EmulatorHost emulator) => (_emulator, _http) = (emulator, new HttpClient { BaseAddress = new Uri(emulator.Url) });

    public MovableClock Clock { get; } = new();

    private static string FunctionsFolder => Path.GetFullPath(Path.Combine(_output, "..", "..", "Handlers", Path.GetFileName(_output)));

    public string CacheSecret => _variables["SECRET_ARN_INFRA_REDIS"];

    public static async Task<RotationCloud> StartAsync()
    {
        var cloud = new RotationCloud(await EmulatorHost.StartAsync(new EmulatorOptions { Port = 0, RedisPort = 0, Iam = false }));
        foreach (var secret in Secrets.All)
        {
            var value = new JsonObject(secret.Fields.Select(field => KeyValuePair.Create<string, JsonNode?>(field, field == "authToken" ? FirstToken : "")));
            var created = await cloud.SecretsAsync("CreateSecret", new JsonObject { ["Name"] = _names.Of(secret), ["SecretString"] = value.ToJsonString() });
            if (secret == Secrets.InfraRedis) cloud._variables["SECRET_ARN_INFRA_REDIS"] = (string)created["ARN"]!;
        }
        using var form = new FormUrlEncodedContent(
        [
            new("Action", "CreateReplicationGroup"), new("Version", "2015-02-02"), new("ReplicationGroupId", _names.Of(Caches.Main)),
            new("ReplicationGroupDescription", "for tests"), new("AuthToken", FirstToken),
        ]);
        using var answer = await cloud._http.PostAsync(new Uri("/", UriKind.Relative), form, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        cloud.SetVariables();
        return cloud;
    }

    public static string NameOf(Secret secret) => _names.Of(secret);

    /// <summary>The function in this process.</summary>
    public async Task<string> CallAsync(string payload)
    {
        var context = new LogContext();
        var services = new FunctionServices(name => _variables.GetValueOrDefault(name), context, new JsonLogger("test", LogLevel.None, Stream.Null, context, Clock), Clock);
        var answer = await FunctionTable.Create(PlatformFunctions.SecretRotation.Name, services).HandleAsync(
            new Invocation("r", Clock.GetUtcNow().AddMinutes(5), "arn", TraceHeader: null, Encoding.UTF8.GetBytes(payload)), TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(answer.Span);
    }

    public Task StepAsync(string step, string versionId) => CallAsync(JsonSerializer.Serialize(new { Step = step, SecretId = CacheSecret, ClientRequestToken = versionId }));

    /// <summary>Makes the function one of the emulator's, which runs it as a process of its own.</summary>
    public async Task DeployAsync()
    {
        using var answer = await _http.PostAsJsonAsync(new Uri("/2015-03-31/functions", UriKind.Relative), new
        {
            FunctionName = "secret-rotation",
            Runtime = "provided.al2023",
            Role = "arn:aws:iam::000000000000:role/r",
            Handler = PlatformFunctions.SecretRotation.Name,
            Timeout = 60,
            Code = new { S3Bucket = "acinaces-local-code", S3Key = FunctionsFolder },
            MemorySize = PlatformFunctions.SecretRotation.MemoryMb,
            Environment = new { Variables = _variables.Where(variable => !variable.Key.StartsWith("AWS_", StringComparison.Ordinal)).ToDictionary() },
        }, JsonSerializerOptions.Default, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public async Task<JsonObject> SecretsAsync(string operation, JsonObject request)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new StringContent(request.ToJsonString(), Encoding.UTF8, "application/x-amz-json-1.1") };
        message.Headers.Add("X-Amz-Target", $"secretsmanager.{operation}");
        using var answer = await _http.SendAsync(message, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!.AsObject();
    }

    /// <summary>The cache's secret in one of its stages.</summary>
    public async Task<JsonObject> ValueAsync(string stage = "AWSCURRENT")
    {
        var answer = await SecretsAsync("GetSecretValue", new JsonObject { ["SecretId"] = CacheSecret, ["VersionStage"] = stage });
        return JsonNode.Parse((string)answer["SecretString"]!)!.AsObject();
    }

    /// <summary>What the cache itself says to a token.</summary>
    public string Greet(string token)
    {
        using var client = new TcpClient("127.0.0.1", _emulator.RedisPort ?? 0);
        using var reader = new StreamReader(client.GetStream());
        client.GetStream().Write(Encoding.ASCII.GetBytes($"AUTH {token}\r\n"));
        return reader.ReadLine()?.Split(' ')[0] ?? "";
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _emulator.DisposeAsync();
    }

    private void SetVariables()
    {
        foreach (var (name, value) in FunctionEnvironment.Of(PlatformFunctions.SecretRotation, _names))
            if (value is EnvironmentValue.Known known) _variables[name] = known.Value;
        _variables["REDIS_ENDPOINT"] = "127.0.0.1";
        _variables["REDIS_PORT"] = $"{_emulator.RedisPort}";
        _variables["AWS_REGION"] = "eu-central-1";
        _variables["AWS_ACCESS_KEY_ID"] = "test";
        _variables["AWS_SECRET_ACCESS_KEY"] = "test";
        _variables["AWS_ENDPOINT_URL"] = _emulator.Url;
    }
}
