using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Acinaces.Hosting.Aws;
using Acinaces.IntegrationTests.System;
using Acinaces.Testing;

namespace Acinaces.IntegrationTests.Stories;

/// <summary>Secrets Manager has the token of the cache renewed by our function, which has the rights of its grants and no others.</summary>
[Collection(SharedStories.Name)]
public sealed class SecretRotationTests(SharedSystem shared)
{
    private const string Secret = "acinaces-local-infra-redis";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    [Requirement("INF-9.4")]
    public async Task A_rotation_gives_the_cache_a_new_token_and_the_secret_says_which()
    {
        using var api = new AwsApi(shared.Running.Aws, AwsApiCredentials.Local("eu-central-1"), TimeProvider.System);
        var before = await CallAsync(api, "DescribeSecret");
        Assert.True((bool?)before["RotationEnabled"]);
        Assert.Equal("arn:aws:lambda:eu-central-1:000000000000:function:acinaces-local-secret-rotation", (string?)before["RotationLambdaARN"]);

        await CallAsync(api, "RotateSecret");
        await Patiently.UntilAsync(async () => (decimal?)(await CallAsync(api, "DescribeSecret"))["LastRotatedDate"] > ((decimal?)before["LastRotatedDate"] ?? 0), "the secret is rotated", Token);

        var value = JsonNode.Parse((string)(await CallAsync(api, "GetSecretValue"))["SecretString"]!)!;
        var token = (string)value["authToken"]!;
        Assert.Equal(64, token.Length);
        Assert.StartsWith("+OK", Greeting((string)value["host"]!, (string)value["port"]!, $"AUTH {token}"), StringComparison.Ordinal);
        Assert.StartsWith("-NOAUTH", Greeting((string)value["host"]!, (string)value["port"]!, "PING"), StringComparison.Ordinal);
    }

    private static Task<JsonObject> CallAsync(AwsApi api, string operation) => api.JsonAsync("secretsmanager", $"secretsmanager.{operation}", new JsonObject { ["SecretId"] = Secret }, Token);

    private static string Greeting(string host, string port, string command)
    {
        using var client = new TcpClient(host, int.Parse(port, global::System.Globalization.CultureInfo.InvariantCulture));
        using var reader = new StreamReader(client.GetStream());
        client.GetStream().Write(Encoding.ASCII.GetBytes($"{command}\r\n"));
        return reader.ReadLine() ?? "";
    }
}
