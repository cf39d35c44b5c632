using System.Net;

namespace Acinaces.Emulator.Tests.Lambda.Running;

public sealed class RuntimeApiTests
{
    [Fact]
    public async Task Knows_only_environments_of_its_own()
    {
        await using var bench = await LambdaBench.StartAsync();

        var answer = await bench.SendAsync("GET", "/_lambda/00000000000000000000000000000000/2018-06-01/runtime/invocation/next");

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Equal("InvalidEnvironment", (string?)answer.Json["errorType"]);
    }

    [Fact]
    public async Task Refuses_an_answer_to_another_event()
    {
        using var code = new NodeFunction("return async () => (await call('POST', 'invocation/17/response', '1')).body;");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("fn", code.Folder);

        Assert.Contains("InvalidRequestID", (await bench.InvokeAsync("fn")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_response_of_more_than_six_megabytes()
    {
        using var code = new NodeFunction("return async () => 'x'.repeat(7 * 1024 * 1024);");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("fn", code.Folder);

        var answer = await bench.InvokeAsync("fn");

        Assert.Equal("Function.ResponseSizeTooLarge", (string?)answer.Json["errorType"]);
        Assert.Equal("Response payload size (7340034 bytes) exceeded maximum allowed payload size (6291556 bytes).", (string?)answer.Json["errorMessage"]);
    }

    [Fact]
    public async Task Ends_an_environment_that_stops_asking_for_events_and_fails_nobody_for_it()
    {
        // After its first event it hangs up on the next one, and neither asks again nor ends.
        using var code = new NodeFunction("process.on('unhandledRejection', () => setInterval(() => {}, 1000)); return async () => { setTimeout(() => agent.destroy(), 300); return process.pid; };");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("fn", code.Folder);

        var process = int.Parse((await bench.InvokeAsync("fn")).Body, System.Globalization.CultureInfo.InvariantCulture);
        await Task.Delay(1000, TestContext.Current.CancellationToken);
        Assert.True(Directory.Exists($"/proc/{process}"), "It should hang, not end.");
        var other = await bench.InvokeAsync("fn");

        Assert.False(other.Headers.ContainsKey("X-Amz-Function-Error"), other.Body);
        Assert.NotEqual($"{process}", other.Body);
        for (var i = 0; i < 200 && Directory.Exists($"/proc/{process}"); i++) await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.False(Directory.Exists($"/proc/{process}"), "It still hangs after the time that an environment has to begin.");
    }

    [Fact]
    public async Task Turns_a_process_in_standby_into_the_function_that_needs_it()
    {
        using var code = new NodeFunction(
            """
            if (process.env._HANDLER) return async () => 'not from standby';
            return async () => 0;
            """);
        // The bootstrap of standby: ask what it is, take the variables, go on as usual.
        var bootstrap = Path.Combine(code.Folder, "bootstrap");
        var text = await File.ReadAllTextAsync(bootstrap, TestContext.Current.CancellationToken);
        text = text.Replace("  let handler;", "  let waited = false; if (!process.env._HANDLER) { waited = true; const a = await new Promise((res, rej) => http.get({ host: host.split(':')[0], port: host.split(':')[1], path: '/' + rest.join('/') + '/standby/assignment' }, s => { let b = ''; s.on('data', d => b += d); s.on('end', () => res(JSON.parse(b))); }).on('error', rej)); Object.assign(process.env, a.environment); }\n  let handler;", StringComparison.Ordinal)
            .Replace("handler = make();", "handler = waited ? async () => process.env.AWS_LAMBDA_FUNCTION_NAME + process.env.COLOUR : make();", StringComparison.Ordinal);
        await File.WriteAllTextAsync(bootstrap, text, TestContext.Current.CancellationToken);
        await using var bench = await LambdaBench.StartAsync();
        var variables = """{"Variables":{"ACINACES_STANDBY":"1","COLOUR":"blue"}}""";
        // The pool fills in the background, slowly on purpose: the function that comes after that is served by it.
        string answer;
        var tries = 0;
        do
        {
            tries++;
            await bench.CreateAsync($"fn{tries}", code.Folder, new System.Text.Json.Nodes.JsonObject { ["Environment"] = System.Text.Json.Nodes.JsonNode.Parse(variables) });
            await Task.Delay(1500, TestContext.Current.CancellationToken);
            answer = (await bench.InvokeAsync($"fn{tries}")).Body;
        }
        while (answer == "\"not from standby\"" && tries < 20);

        Assert.Equal($"\"fn{tries}blue\"", answer);
    }
}
