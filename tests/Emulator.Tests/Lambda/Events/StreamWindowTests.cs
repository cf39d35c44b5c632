using System.Text.Json.Nodes;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Tests.State;
using static Acinaces.Emulator.Tests.Lambda.Events.StreamCalls;

namespace Acinaces.Emulator.Tests.Lambda.Events;

/// <summary>Functions that make one result of all changes within a span of time.</summary>
public sealed class StreamWindowTests
{
    private const string Sum = """
        return async e => {
          let sum = e.state.sum ?? 0;
          for (const r of e.Records) sum += Number(r.dynamodb.NewImage.n.N);
          if (e.isFinalInvokeForWindow) { tell(`final ${sum} ${e.Records.length} ${e.isWindowTerminatedEarly} ${(Date.parse(e.window.end) - Date.parse(e.window.start)) / 1000} ${Date.parse(e.window.start) % 60000}`); return { state: {} }; }
          tell(`sum ${sum} ${e.eventSourceARN.split('/')[1]}`);
          return { state: { sum } };
        };
        """;

    [Fact]
    public async Task Hands_the_state_from_batch_to_batch_and_finishes_each_window()
    {
        using var code = new NodeFunction(Append + Sum);
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("fn", code.Folder);
        var stream = await CreateTableAsync(bench);
        await AdvanceToAsync(bench, 60);
        foreach (var (key, n) in ((string, int)[])[("a", 1), ("b", 10), ("c", 100)]) await PutAsync(bench, key, n);
        await AdvanceToAsync(bench, 60);
        await PutAsync(bench, "d", 5);
        var created = await MapAsync(bench, stream, "TRIM_HORIZON", more: ",\"TumblingWindowInSeconds\":60,\"BatchSize\":2");
        Assert.Equal(60, (int?)created["TumblingWindowInSeconds"]);
        Assert.Equal(["sum 11 t-1", "sum 111 t-1", "final 111 0 false 60 0", "sum 5 t-1"], (await LinesAsync(code, 4)).Take(4));
        // Nothing comes behind the last window; it is over when its time is.
        Assert.Equal("final 5 0 false 60 0", (await LinesAsync(code, 5, whileWaiting: () => AdvanceAsync(bench, 60)))[4]);
    }

    [Fact]
    public async Task Tries_again_until_the_function_answers_with_a_state()
    {
        using var code = new NodeFunction(Append + """
            const failed = new Set();
            return async e => {
              const step = e.isFinalInvokeForWindow ? 'final' : e.Records.map(r => r.dynamodb.Keys.p.S).join('+');
              tell(step + ' ' + JSON.stringify(e.state));
              if (!failed.has(step)) { failed.add(step); return { done: true }; }
              return { state: { last: step } };
            };
            """);
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("fn", code.Folder);
        var stream = await CreateTableAsync(bench);
        await AdvanceToAsync(bench, 300);
        await PutAsync(bench, "a", 1);
        await AdvanceToAsync(bench, 300);
        await PutAsync(bench, "b", 1);
        await MapAsync(bench, stream, "TRIM_HORIZON", more: ",\"TumblingWindowInSeconds\":300");
        var lines = await LinesAsync(code, 6, whileWaiting: () => AdvanceAsync(bench, 2));
        Assert.Equal(["a {}", "a {}", "final {\"last\":\"a\"}", "final {\"last\":\"a\"}", "b {}", "b {}"], lines.Take(6));
    }

    [Fact]
    public async Task Ends_a_window_early_whose_state_grows_too_large()
    {
        using var code = new NodeFunction(Append + """
            return async e => {
              if (e.isFinalInvokeForWindow) { tell(`final ${e.state.text.length} ${e.isWindowTerminatedEarly}`); return { state: {} }; }
              tell(e.Records[0].dynamodb.Keys.p.S + ' ' + JSON.stringify(e.state));
              return { state: { text: 'x'.repeat(Number(e.Records[0].dynamodb.NewImage.n.N)) } };
            };
            """);
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("fn", code.Folder);
        var stream = await CreateTableAsync(bench);
        await AdvanceToAsync(bench, 900);
        // The state is {"text":"..."}: eleven bytes more than the text.
        await PutAsync(bench, "fits", 1_048_576 - 11);
        await PutAsync(bench, "full", 1_048_576 - 10);
        await PutAsync(bench, "next", 1);
        await MapAsync(bench, stream, "TRIM_HORIZON", more: ",\"TumblingWindowInSeconds\":900,\"BatchSize\":1");
        var lines = await LinesAsync(code, 4);
        Assert.Equal("fits {}", lines[0]);
        Assert.StartsWith("full {\"text\":\"xx", lines[1], StringComparison.Ordinal);
        Assert.Equal(["final 1048566 true", "next {}"], lines[2..4]);
    }

    [Fact]
    public async Task Keeps_the_state_over_a_restart()
    {
        using var folder = new TemporaryFolder();
        using var code = new NodeFunction(Append + Sum);
        var options = new EmulatorOptions { DataDirectory = folder.Path };
        await using (var bench = await LambdaBench.StartAsync(options))
        {
            await bench.CreateAsync("fn", code.Folder);
            var stream = await CreateTableAsync(bench);
            await AdvanceToAsync(bench, 900);
            await PutAsync(bench, "a", 7);
            var uuid = (string?)(await MapAsync(bench, stream, "TRIM_HORIZON", more: ",\"TumblingWindowInSeconds\":900"))["UUID"];
            Assert.Equal(["sum 7 t-1"], await LinesAsync(code, 1));
            await PutAsync(bench, "b", 30);
            Assert.Equal("sum 37 t-1", (await LinesAsync(code, 2))[1]);
            await bench.SendAsync("PUT", $"/2015-03-31/event-source-mappings/{uuid}", """{"Enabled":false}""");
            await PutAsync(bench, "c", 100);
            await bench.SendAsync("PUT", $"/2015-03-31/event-source-mappings/{uuid}", """{"Enabled":true}""");
        }
        await using var again = await LambdaBench.StartAsync(options);
        // What was under way when the emulator ended may come twice, with the state it had.
        var lines = await LinesAsync(code, 4, distinct: true, whileWaiting: () => AdvanceAsync(again, 900));
        Assert.Contains("final 137 0 false 900 0", lines);
    }

    [Theory]
    [InlineData("\"TumblingWindowInSeconds\":901", "1 validation error detected: Value '901' at 'tumblingWindowInSeconds' failed to satisfy constraint: Member must have value between 0 and 900")]
    [InlineData("\"ParallelizationFactor\":0", "1 validation error detected: Value '0' at 'parallelizationFactor' failed to satisfy constraint: Member must have value between 1 and 10")]
    [InlineData("\"ParallelizationFactor\":2,\"TumblingWindowInSeconds\":30", "A ParallelizationFactor above 1 together with TumblingWindowInSeconds is not supported by this emulator. What is: GET /_acinaces/coverage.")]
    public async Task Refuses_what_windows_and_lanes_cannot_be(string members, string message)
    {
        using var code = new NodeFunction("return async () => 1;");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("fn", code.Folder);
        var stream = await CreateTableAsync(bench);
        var answer = await bench.SendAsync("POST", "/2015-03-31/event-source-mappings", $$"""{"FunctionName":"fn","EventSourceArn":"{{stream}}","StartingPosition":"LATEST",{{members}}}""");
        Assert.Equal(400, (int)answer.Status);
        Assert.Equal(message, (string?)answer.Json["message"] ?? (string?)answer.Json["Message"]);
    }

    /// <summary>Moves the clock to where a window begins, so that what follows lies in one window however slow the machine is.</summary>
    private static async Task AdvanceToAsync(LambdaBench bench, int windowSeconds)
    {
        var now = JsonNode.Parse((await bench.SendAsync("GET", "/_acinaces/clock")).Body)?["now"]?.GetValue<DateTimeOffset>() ?? throw new InvalidOperationException("The clock says nothing.");
        await AdvanceAsync(bench, windowSeconds - (int)(now.ToUnixTimeSeconds() % windowSeconds));
    }
}
