using System.Text.Json;
using System.Text.Json.Nodes;
using Acinaces.Testing;
using Acinaces.Topology;

namespace Acinaces.Handlers.Tests.Platform;

/// <summary>The rotation function against the emulator's Secrets Manager and cache.</summary>
public sealed class SecretRotationFunctionTests
{
    private const string Version = "11111111-2222-3333-4444-555555555555";
    private const string NextToken = "next-token-of-the-cache-0123456789";

    [Fact]
    [Requirement("INF-9.4")]
    public async Task Secrets_manager_has_the_function_renew_the_token_of_the_cache()
    {
        await using var cloud = await RotationCloud.StartAsync();
        await cloud.DeployAsync();

        await cloud.SecretsAsync("RotateSecret", new JsonObject
        {
            ["SecretId"] = cloud.CacheSecret,
            ["RotationLambdaARN"] = "arn:aws:lambda:eu-central-1:000000000000:function:secret-rotation",
            ["ClientRequestToken"] = Version,
            ["RotationRules"] = new JsonObject { ["AutomaticallyAfterDays"] = 30 },
        });
        for (var tries = 0; (await DescribeAsync(cloud))["LastRotatedDate"] is null; tries++)
        {
            Assert.True(tries < 600, $"{await DescribeAsync(cloud)}");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        var token = (string)(await cloud.ValueAsync())["authToken"]!;
        Assert.Equal(64, token.Length);
        Assert.Equal(("+OK", "-WRONGPASS"), (cloud.Greet(token), cloud.Greet(RotationCloud.FirstToken)));
        Assert.Equal(RotationCloud.FirstToken, (string?)(await cloud.ValueAsync("AWSPREVIOUS"))["authToken"]);
        Assert.Equal("127.0.0.1", (string?)(await cloud.ValueAsync())["host"]);
        Assert.StartsWith($"redis://:{token}@127.0.0.1:", (string?)(await cloud.ValueAsync())["connectionString"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_tokens_are_taken_until_the_new_one_is_in_force_and_each_step_may_be_repeated()
    {
        await using var cloud = await RotationCloud.StartAsync();
        await PutPendingAsync(cloud, NextToken);

        foreach (var step in new[] { "createSecret", "createSecret", "setSecret", "setSecret", "testSecret" }) await cloud.StepAsync(step, Version);
        Assert.Equal(("+OK", "+OK"), (cloud.Greet(RotationCloud.FirstToken), cloud.Greet(NextToken)));
        Assert.Equal(RotationCloud.FirstToken, (string?)(await cloud.ValueAsync())["authToken"]);

        foreach (var step in new[] { "finishSecret", "finishSecret" }) await cloud.StepAsync(step, Version);
        Assert.Equal(("-WRONGPASS", "+OK"), (cloud.Greet(RotationCloud.FirstToken), cloud.Greet(NextToken)));
        Assert.Equal(NextToken, (string?)(await cloud.ValueAsync())["authToken"]);
    }

    [Fact]
    public async Task A_token_the_cache_does_not_take_is_not_put_into_force_and_not_told()
    {
        await using var cloud = await RotationCloud.StartAsync();
        await PutPendingAsync(cloud, NextToken);

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => cloud.StepAsync("testSecret", Version));

        Assert.DoesNotContain(NextToken, refused.Message, StringComparison.Ordinal);
        Assert.Equal(RotationCloud.FirstToken, (string?)(await cloud.ValueAsync())["authToken"]);
        Assert.Equal("+OK", cloud.Greet(RotationCloud.FirstToken));
    }

    [Fact]
    public async Task What_is_not_being_rotated_in_is_left_alone()
    {
        await using var cloud = await RotationCloud.StartAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => cloud.StepAsync("createSecret", Version));
        await PutPendingAsync(cloud, NextToken);
        await Assert.ThrowsAsync<InvalidOperationException>(() => cloud.StepAsync("dropSecret", Version));
        await Assert.ThrowsAsync<NotSupportedException>(() => cloud.CallAsync($$"""{"Step":"createSecret","SecretId":"arn:of:another","ClientRequestToken":"{{Version}}"}"""));
        await Assert.ThrowsAsync<JsonException>(() => cloud.CallAsync("""{"Step":"createSecret"}"""));
        await Assert.ThrowsAsync<NotSupportedException>(() => cloud.CallAsync("""{"action":"other"}"""));
    }

    [Fact]
    public async Task The_daily_check_tells_of_filled_secrets_that_nobody_renewed_and_of_no_others()
    {
        await using var cloud = await RotationCloud.StartAsync();
        foreach (var secret in new[] { Secrets.ExchangeBinance, Secrets.InfraRedis })
            await cloud.SecretsAsync("PutSecretValue", new JsonObject { ["SecretId"] = RotationCloud.NameOf(secret), ["SecretString"] = $$"""{"authToken":"{{RotationCloud.FirstToken}}"}""" });
        Assert.Equal("""{"overdue":[]}""", await cloud.CallAsync("""{"action":"check-ages"}"""));

        // Thirty days and a week of grace for the cache, ninety and a week for an exchange.
        cloud.Clock.Advance(TimeSpan.FromDays(37.5));
        Assert.Equal("""{"overdue":["acinaces-local-infra-redis"]}""", await cloud.CallAsync("""{"action":"check-ages"}"""));
        cloud.Clock.Advance(TimeSpan.FromDays(60));
        Assert.Equal("""{"overdue":["acinaces-local-exchange-binance","acinaces-local-infra-redis"]}""", await cloud.CallAsync("""{"action":"check-ages"}"""));
    }

    private static Task<JsonObject> DescribeAsync(RotationCloud cloud) => cloud.SecretsAsync("DescribeSecret", new JsonObject { ["SecretId"] = cloud.CacheSecret });

    private static Task<JsonObject> PutPendingAsync(RotationCloud cloud, string token) => cloud.SecretsAsync("PutSecretValue", new JsonObject
    {
        ["SecretId"] = cloud.CacheSecret, ["ClientRequestToken"] = Version, ["SecretString"] = $$"""{"authToken":"{{token}}"}""", ["VersionStages"] = new JsonArray("AWSPENDING"),
    });
}
