using System.Text.Json.Nodes;

namespace Acinaces.Emulator.Tests.SecretsManager.Operations;

public sealed class CancelRotateSecretTests
{
    private const string Token = "11111111-2222-3333-4444-555555555555";

    [Fact]
    public async Task Ends_an_unfinished_rotation_names_its_version_and_the_schedule_rests()
    {
        await using var bench = await RotationBench.StartAsync("setSecret");
        await bench.CallAsync("RotateSecret", new JsonObject
        {
            ["SecretId"] = "token", ["RotationLambdaARN"] = RotationBench.Function, ["ClientRequestToken"] = Token, ["RotationRules"] = new JsonObject { ["AutomaticallyAfterDays"] = 1 },
        });
        await bench.AwaitAsync(it => RotationBench.CallOf(it, "setSecret") == 2);

        var cancelled = await bench.CallAsync("CancelRotateSecret", new JsonObject { ["SecretId"] = "token" });

        Assert.Equal(Token, (string?)cancelled["VersionId"]);
        var secret = await bench.DescribeAsync();
        Assert.False((bool?)secret["RotationEnabled"]);
        Assert.Null(secret["NextRotationDate"]);
        Assert.Equal([Token], RotationBench.VersionsIn(secret, "AWSPENDING"));
        await bench.AdvanceAsync(TimeSpan.FromDays(3));
        Assert.Equal(2, RotationBench.CallOf(await bench.DescribeAsync(), "setSecret"));
        Assert.Equal("first", await bench.ValueAsync());
    }
}
