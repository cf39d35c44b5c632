using System.Diagnostics;
using System.Globalization;
using Acinaces.Emulator.Tests.State;

namespace Acinaces.Emulator.Tests.Durability;

/// <summary>A whole emulator whose files may not grow any more.</summary>
public sealed class FullDiskTests
{
    private const int LimitBytes = 200_000;

    [Fact]
    public async Task Changes_are_refused_and_said_so_until_there_is_space_and_nothing_acknowledged_is_lost()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/usr/bin/prlimit"), "Limits a process's files with prlimit.");
        using var folder = new TemporaryFolder();
        var acknowledged = new HashSet<string>(StringComparer.Ordinal);
        // The signal that comes with the limit would end the process where a full disk only fails the call.
        using (var emulator = await EmulatorProcess.StartAsync(folder.Path, "trap '' XFSZ; "))
        {
            using var client = new JsonClient(emulator.Url);
            await client.CallAsync("DynamoDB_20120810.CreateTable", """
                {"TableName":"t-1","BillingMode":"PAY_PER_REQUEST","AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"}],"KeySchema":[{"AttributeName":"p","KeyType":"HASH"}]}
                """);
            await LimitAsync(emulator.Id, LimitBytes.ToString(CultureInfo.InvariantCulture));
            var refusals = 0;
            for (var i = 0; i < 40; i++)
            {
                var (status, answer) = await PutAsync(client, i);
                if (status == 200)
                {
                    Assert.Equal(0, refusals);
                    acknowledged.Add($"k{i}");
                    continue;
                }
                Assert.Equal(503, status);
                Assert.Contains("Changes are refused", answer, StringComparison.Ordinal);
                refusals++;
            }
            Assert.InRange(acknowledged.Count, 5, 25);
            Assert.Contains("Changes are refused", await client.ControlAsync("health"), StringComparison.Ordinal);
            await client.CallAsync("DynamoDB_20120810.GetItem", """{"TableName":"t-1","Key":{"p":{"S":"k0"}}}""");
            await LimitAsync(emulator.Id, "unlimited");
            for (var i = 100; i < 110; i++)
            {
                Assert.Equal(200, (await PutAsync(client, i)).Status);
                acknowledged.Add($"k{i}");
            }
            await emulator.KillAsync();
        }
        using var again = await EmulatorProcess.StartAsync(folder.Path);
        using var reader = new JsonClient(again.Url);
        var items = (await reader.CallAsync("DynamoDB_20120810.Scan", """{"TableName":"t-1","ProjectionExpression":"p"}"""))["Items"]?.AsArray() ?? [];
        Assert.Superset(acknowledged, items.Select(item => (string?)item?["p"]?["S"] ?? "").ToHashSet(StringComparer.Ordinal));
    }

    private static async Task<(int Status, string Answer)> PutAsync(JsonClient client, int number)
    {
        var (status, answer) = await client.SendAsync("DynamoDB_20120810.PutItem",
            $"{{\"TableName\":\"t-1\",\"Item\":{{\"p\":{{\"S\":\"k{number}\"}},\"w\":{{\"S\":\"{new string('x', 10_000)}\"}}}}}}");
        return (status, answer.ToJsonString());
    }

    private static async Task LimitAsync(int process, string bytes)
    {
        using var prlimit = Process.Start("/usr/bin/prlimit", ["--pid", process.ToString(CultureInfo.InvariantCulture), $"--fsize={bytes}:"]);
        await prlimit.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, prlimit.ExitCode);
    }
}
