using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Acinaces.Emulator.Tests.Lambda.Operations;

public sealed class InvokeTests
{
    [Fact]
    public async Task Hands_the_payload_to_the_function_and_its_answer_back()
    {
        using var code = new NodeFunction("return async (event, headers) => ({ twice: event.n * 2, arn: headers['lambda-runtime-invoked-function-arn'] });");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("double", code.Folder);

        var answer = await bench.InvokeAsync("double", """{"n":21}""");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("""{"twice":42,"arn":"arn:aws:lambda:eu-central-1:000000000000:function:double"}""", answer.Body);
        Assert.Equal("$LATEST", answer.Header("X-Amz-Executed-Version"));
        Assert.Null(answer.Header("X-Amz-Function-Error"));
    }

    [Fact]
    public async Task Gives_the_function_the_environment_of_lambda()
    {
        using var code = new NodeFunction("return async () => process.env;");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("env", code.Folder, new JsonObject { ["MemorySize"] = 256, ["Environment"] = new JsonObject { ["Variables"] = new JsonObject { ["COLOUR"] = "blue" } } });

        var seen = (await bench.InvokeAsync("env")).Json;

        Assert.Equal("blue", (string?)seen["COLOUR"]);
        Assert.Equal("main", (string?)seen["_HANDLER"]);
        Assert.Equal("256", (string?)seen["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"]);
        Assert.Equal("/aws/lambda/env", (string?)seen["AWS_LAMBDA_LOG_GROUP_NAME"]);
        Assert.Equal("eu-central-1", (string?)seen["AWS_REGION"]);
        Assert.Equal(":UTC", (string?)seen["TZ"]);
        Assert.Equal(bench.Host.Url, (string?)seen["AWS_ENDPOINT_URL"]);
        Assert.StartsWith("ASIA", (string?)seen["AWS_ACCESS_KEY_ID"], StringComparison.Ordinal);
        Assert.Null(seen["XDG_SESSION_ID"] ?? seen["SHELL"]);
    }

    [Fact]
    public async Task Reports_what_the_function_threw()
    {
        using var code = new NodeFunction("return async () => { throw new RangeError('too far'); };");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("thrower", code.Folder);

        var answer = await bench.InvokeAsync("thrower");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("Unhandled", answer.Header("X-Amz-Function-Error"));
        Assert.Equal("""{"errorType":"RangeError","errorMessage":"too far"}""", answer.Body);
    }

    [Fact]
    public async Task Kills_a_function_at_its_timeout_and_starts_anew()
    {
        using var code = new NodeFunction("return async event => { if (event.hang) await sleep(60000); return process.pid; };");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("slow", code.Folder, new JsonObject { ["Timeout"] = 1 });
        var first = (await bench.InvokeAsync("slow")).Body;

        var answer = await bench.InvokeAsync("slow", """{"hang":true}""");

        Assert.Equal("Unhandled", answer.Header("X-Amz-Function-Error"));
        Assert.Equal("Sandbox.Timedout", (string?)answer.Json["errorType"]);
        Assert.Matches("^RequestId: [0-9a-f-]{36} Error: Task timed out after 1.00 seconds$", (string?)answer.Json["errorMessage"]);
        Assert.NotEqual(first, (await bench.InvokeAsync("slow")).Body);
    }

    [Fact]
    public async Task Reports_a_process_that_ends_in_the_middle()
    {
        using var code = new NodeFunction("return async () => process.exit(3);");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("quitter", code.Folder);

        var answer = await bench.InvokeAsync("quitter");

        Assert.Equal("Runtime.ExitError", (string?)answer.Json["errorType"]);
        Assert.EndsWith("Error: Runtime exited with error: exit status 3", (string?)answer.Json["errorMessage"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_an_error_of_the_init_phase()
    {
        using var code = new NodeFunction("throw new Error('no configuration');");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("unready", code.Folder);

        var answer = await bench.InvokeAsync("unready");

        Assert.Equal("Unhandled", answer.Header("X-Amz-Function-Error"));
        Assert.Equal("no configuration", (string?)answer.Json["errorMessage"]);
    }

    [Fact]
    public async Task Returns_the_tail_of_the_log_when_asked()
    {
        using var code = new NodeFunction("return async () => { console.log('a word'); await sleep(150); return 1; };");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("talker", code.Folder);

        var answer = await bench.InvokeAsync("talker", "{}", ("X-Amz-Log-Type", "Tail"));

        var lines = Encoding.UTF8.GetString(Convert.FromBase64String(answer.Header("X-Amz-Log-Result") ?? "")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, lines.Length);
        Assert.StartsWith("START RequestId: ", lines[0], StringComparison.Ordinal);
        Assert.Equal("a word", lines[1]);
        Assert.StartsWith("END RequestId: ", lines[2], StringComparison.Ordinal);
        Assert.Matches(@"^REPORT RequestId: .*\tDuration: (1[5-9]\d|[2-9]\d\d|\d{4,})\.\d\d ms\tBilled Duration: \d+ ms\tMemory Size: 128 MB\tMax Memory Used: [1-9]\d* MB\tInit Duration: \d+\.\d\d ms\t$", lines[3]);
    }

    [Fact]
    public async Task Keeps_the_environment_warm()
    {
        using var code = new NodeFunction("let count = 0; return async () => ++count;");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("counter", code.Folder);

        var answers = new List<string>();
        for (var i = 0; i < 20; i++) answers.Add((await bench.InvokeAsync("counter")).Body);

        Assert.Equal(Enumerable.Range(1, 20).Select(number => $"{number}"), answers);
    }

    [Fact]
    public async Task Runs_one_event_at_a_time_in_each_of_several_environments()
    {
        using var code = new NodeFunction("let busy = 0; return async () => { const inside = ++busy; await sleep(400); busy--; return { inside, pid: process.pid }; };");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("parallel", code.Folder);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => bench.InvokeAsync("parallel")));

        Assert.All(answers, answer => Assert.Equal(1, (int?)answer.Json["inside"]));
        Assert.InRange(answers.Select(answer => (int?)answer.Json["pid"]).Distinct().Count(), 2, 8);
    }

    [Fact]
    public async Task Works_a_burst_of_quick_events_off_with_few_processes()
    {
        using var code = new NodeFunction("return async () => process.pid;");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("burst", code.Folder);

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => bench.InvokeAsync("burst")));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.InRange(answers.Select(answer => answer.Body).Distinct().Count(), 1, 2 * Environment.ProcessorCount + 1);
    }

    [Fact]
    public async Task Throttles_at_the_reserved_concurrency()
    {
        using var code = new NodeFunction("return async () => { await sleep(700); return 1; };");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("single", code.Folder);
        await bench.SendAsync("PUT", "/2017-10-31/functions/single/concurrency", """{"ReservedConcurrentExecutions":1}""");

        var answers = await Task.WhenAll(bench.InvokeAsync("single"), bench.InvokeAsync("single"));

        var refused = Assert.Single(answers, answer => answer.Status == HttpStatusCode.TooManyRequests);
        Assert.Equal("ReservedFunctionConcurrentInvocationLimitExceeded", (string?)refused.Json["Reason"]);
        Assert.Equal("TooManyRequestsException", refused.Header("x-amzn-ErrorType"));
        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task Refuses_a_payload_that_is_not_json()
    {
        using var code = new NodeFunction("return async () => 1;");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("strict", code.Folder);

        var answer = await bench.InvokeAsync("strict", "{oops");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("InvalidRequestContentException", answer.Header("x-amzn-ErrorType"));
    }

    [Fact]
    public async Task Names_the_function_that_is_not_there()
    {
        await using var bench = await LambdaBench.StartAsync();

        var answer = await bench.InvokeAsync("nobody");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal("ResourceNotFoundException", answer.Header("x-amzn-ErrorType"));
        Assert.Contains("Function not found: arn:aws:lambda:eu-central-1:000000000000:function:nobody", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_a_dry_run_without_running()
    {
        using var code = new NodeFunction("process.exit(9);");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("dry", code.Folder);

        var answer = await bench.InvokeAsync("dry", "{}", ("X-Amz-Invocation-Type", "DryRun"));

        Assert.Equal(HttpStatusCode.NoContent, answer.Status);
        Assert.Equal("", answer.Body);
        Assert.Equal("$LATEST", answer.Header("X-Amz-Executed-Version"));
    }

    [Fact]
    public async Task Accepts_an_event_without_waiting_for_its_end()
    {
        using var code = new NodeFunction("return async () => { await sleep(5000); };");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("later", code.Folder);
        var begun = Stopwatch.StartNew();

        var answer = await bench.InvokeAsync("later", "{}", ("X-Amz-Invocation-Type", "Event"));

        Assert.Equal(HttpStatusCode.Accepted, answer.Status);
        Assert.Equal("", answer.Body);
        Assert.InRange(begun.ElapsedMilliseconds, 0, 4000);
    }

    [Fact]
    public async Task Does_not_let_what_a_function_started_outlive_it()
    {
        using var code = new NodeFunction("const child = require('child_process').spawn('sleep', ['300'], { stdio: 'ignore' }); return async () => child.pid;");
        int child;
        await using (var bench = await LambdaBench.StartAsync())
        {
            await bench.CreateAsync("parent", code.Folder);
            child = int.Parse((await bench.InvokeAsync("parent")).Body, System.Globalization.CultureInfo.InvariantCulture);
            Assert.True(IsAlive(child));
        }

        for (var i = 0; i < 1500 && IsAlive(child); i++) await Task.Delay(20, TestContext.Current.CancellationToken);
        Assert.False(IsAlive(child));
    }

    private static bool IsAlive(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return !process.HasExited && !File.ReadAllText($"/proc/{processId}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (Exception failure) when (failure is ArgumentException or IOException)
        {
            return false;
        }
    }
}
