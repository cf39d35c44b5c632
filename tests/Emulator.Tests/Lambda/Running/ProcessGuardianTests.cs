using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;

namespace Acinaces.Emulator.Tests.Lambda.Running;

public sealed class ProcessGuardianTests
{
    [Fact]
    public async Task Functions_and_what_they_started_end_with_an_emulator_that_was_killed()
    {
        using var code = new NodeFunction("const child = require('child_process').spawn('sleep', ['300'], { stdio: 'ignore' }); return async () => [process.pid, child.pid];");
        using var emulator = Start();
        var ready = await emulator.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        using var http = new HttpClient { BaseAddress = new Uri((ready ?? "").Split(' ')[^1]) };
        var request = $$"""{"FunctionName":"fn","Runtime":"provided.al2023","Role":"arn:aws:iam::000000000000:role/r","Handler":"h","Timeout":30,"Code":{"S3Bucket":"acinaces-local-code","S3Key":"{{code.Folder}}"} }""";
        using var created = await http.PostAsync("/2015-03-31/functions", new StringContent(request), TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.Created, created.StatusCode);
        using var answer = await http.PostAsync("/2015-03-31/functions/fn/invocations", new StringContent("{}"), TestContext.Current.CancellationToken);
        var processes = await answer.Content.ReadFromJsonAsync<int[]>(TestContext.Current.CancellationToken) ?? [];
        Assert.Equal(2, processes.Length);
        Assert.All(processes, process => Assert.True(IsAlive(process)));

        emulator.Kill(entireProcessTree: false);

        for (var i = 0; i < 600 && processes.Any(IsAlive); i++) await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(processes, IsAlive);
    }

    private static Process Start()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var word in new[] { Path.Combine(AppContext.BaseDirectory, "Acinaces.Emulator.dll"), "--port", "0", "--in-memory", "--no-iam" }) start.ArgumentList.Add(word);
        return Process.Start(start) ?? throw new InvalidOperationException("The emulator did not start.");
    }

    // A zombie that nobody has waited for is as dead as can be.
    private static bool IsAlive(int processId)
    {
        var stat = string.Create(CultureInfo.InvariantCulture, $"/proc/{processId}/stat");
        return File.Exists(stat) && !File.ReadAllText(stat).Contains(") Z ", StringComparison.Ordinal);
    }
}
