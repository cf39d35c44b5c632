using System.Text.Json.Nodes;

namespace Acinaces.Emulator.Tests.Lambda;

public sealed class LogEndpointTests
{
    [Fact]
    public async Task One_stream_holds_the_lines_of_all_functions_in_the_order_they_were_written()
    {
        using var code = new NodeFunction("return async event => { console.log(`${process.env.AWS_LAMBDA_FUNCTION_NAME} ${event.n}`); await sleep(100); };");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("buy", code.Folder);
        await bench.CreateAsync("sell", code.Folder);
        for (var n = 1; n <= 2; n++)
        {
            await bench.InvokeAsync("buy", $$"""{"n":{{n}}}""");
            await bench.InvokeAsync("sell", $$"""{"n":{{n}}}""");
        }

        var answer = await bench.SendAsync("GET", "/_acinaces/logs");

        Assert.Equal([("buy", "buy 1"), ("sell", "sell 1"), ("buy", "buy 2"), ("sell", "sell 2")], Printed(answer));
        Assert.Equal("", (await bench.SendAsync("GET", $"/_acinaces/logs?after={answer.Header("x-next")}")).Body);
        Assert.Equal([("sell", "sell 1"), ("sell", "sell 2")], Printed(await bench.SendAsync("GET", "/_acinaces/logs?function=sell")));
    }

    [Fact]
    public async Task A_follower_gets_the_next_line_of_any_function_and_misses_none()
    {
        using var code = new NodeFunction("return async event => { console.log(event.n); };");
        await using var bench = await LambdaBench.StartAsync();
        string[] names = ["a", "b", "c"];
        foreach (var name in names) await bench.CreateAsync(name, code.Folder);
        var calls = Task.WhenAll(Enumerable.Range(0, 60).Select(n => bench.InvokeAsync(names[n % 3], $$"""{"n":{{n}}}""")));

        var seen = new List<(string Function, string Line)>();
        for (var after = "0"; seen.Count < 60;)
        {
            var answer = await bench.SendAsync("GET", $"/_acinaces/logs?follow=true&after={after}");
            seen.AddRange(Printed(answer));
            after = answer.Header("x-next") ?? "";
        }

        await calls;
        Assert.Equal(Enumerable.Range(0, 60).Select(n => (names[n % 3], $"{n}")).Order(), seen.Order());
    }

    [Fact]
    public async Task A_function_without_a_name_is_refused()
    {
        await using var bench = await LambdaBench.StartAsync();

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, (await bench.SendAsync("GET", "/_acinaces/logs?function=")).Status);
    }

    private static IEnumerable<(string Function, string Line)> Printed(LambdaAnswer answer) =>
        from text in answer.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        let line = JsonNode.Parse(text)
        where (string?)line["stream"] == "stdout"
        select ((string?)line["function"] ?? "", (string?)line["line"] ?? "");
}
