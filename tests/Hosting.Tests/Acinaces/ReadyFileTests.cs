using System.Text.Json.Nodes;
using Aspire.Hosting.Testing;

namespace Acinaces.Hosting;

public sealed class ReadyFileTests
{
    [Fact]
    public async Task The_file_appears_once_all_is_healthy_with_what_the_app_host_adds()
    {
        var token = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory();
        var file = Path.Combine(folder.FullName, "ready.json");
        await using var builder = DistributedApplicationTestingBuilder.Create("--ready-file", file);
        builder.AddExecutable("job", "/bin/sh", Path.GetTempPath(), "-c", "exit 0");
        builder.AddExecutable("worker", "sleep", Path.GetTempPath(), "300");
        builder.AddExecutable("manual", "sleep", Path.GetTempPath(), "300").WithExplicitStart();
        builder.AddReadyFile((_, _) => Task.FromResult(new JsonObject { ["apiUrl"] = "http://here" }));
        await using var application = await builder.BuildAsync(token);
        Assert.False(File.Exists(file));
        await application.StartAsync(token);

        await application.WhenReadyAsync(token);
        while (!File.Exists(file))
        {
            await Task.Delay(10, token);
        }

        var content = JsonNode.Parse(await File.ReadAllTextAsync(file, token))!;
        Assert.Equal("http://here", (string?)content["apiUrl"]);
        Assert.True((double?)content["readySeconds"] > 0);
        Assert.Contains(Environment.ProcessId, content["processIds"]!.AsArray().Select(id => (int)id!));
        Assert.Single(Directory.GetFiles(folder.FullName));
        folder.Delete(recursive: true);
    }
}
