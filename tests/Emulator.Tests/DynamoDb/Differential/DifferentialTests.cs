using System.Diagnostics;
using System.Globalization;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Tests.DynamoDb.Differential;

/// <summary>
/// Random operations against a naive model that shares no code with the emulator, on both transports.
/// ACINACES_DIFFERENTIAL_SEED (a number, or "random") and ACINACES_DIFFERENTIAL_OPERATIONS change the run;
/// ACINACES_DIFFERENTIAL_URL puts another DynamoDB in the emulator's place, to judge the model itself.
/// </summary>
public sealed class DifferentialTests(ITestOutputHelper output)
{
    private const int DefaultSeed = 20261122;
    private const int DefaultOperations = 50_000;

    private static int Operations => Environment.GetEnvironmentVariable("ACINACES_DIFFERENTIAL_OPERATIONS") is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : DefaultOperations;

    private static int Seed => Environment.GetEnvironmentVariable("ACINACES_DIFFERENTIAL_SEED") switch
    {
        null => DefaultSeed,
        "random" => (int)(Stopwatch.GetTimestamp() & int.MaxValue),
        var text => int.Parse(text, CultureInfo.InvariantCulture),
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Model_and_emulator_agree(bool http)
    {
        var (seed, operations) = (Seed, Operations);
        var transport = http ? "HTTP" : "in process";
        output.WriteLine($"{transport}: {operations} operations, ACINACES_DIFFERENTIAL_SEED={seed}");
        await using var host = await EmulatorHost.StartAsync(new EmulatorOptions { Listen = http, Port = 0, Iam = false }, cancellationToken: TestContext.Current.CancellationToken);
        using var client = Client(host, http);
        var generator = new StepGenerator(http ? seed + 1 : seed);
        var taken = new List<ModelStep>();
        IEnumerable<ModelStep> Steps()
        {
            while (taken.Count < operations)
            {
                taken.Add(generator.Draw());
                yield return taken[^1];
            }
        }
        if (await new DifferentialRun(client, "run").TakeAsync(Steps()) is not { } failure) return;
        Assert.Fail(await ReportAsync(client, $"Seed {seed}, {transport}, operation {taken.Count}", taken, failure.Reason));
    }

    [Fact]
    public async Task A_model_that_is_wrong_is_found_and_the_steps_to_it_are_few()
    {
        await using var host = await EmulatorHost.StartAsync(new EmulatorOptions { Listen = false, Iam = false }, cancellationToken: TestContext.Current.CancellationToken);
        using var client = Client(host, http: false);
        var generator = new StepGenerator(1);
        var steps = Enumerable.Range(0, 200).Select(_ => generator.Draw()).ToList();
        // A put that the model does not see, and a read that does.
        var item = ModelItem.Empty.Add("p", ModelValue.Of(ModelNumber.Parse("77")));
        steps.Insert(100, new UnseenStep(new ModelWrite(1, "Put", item, null, null, false)));
        steps.Add(new GetStep(1, item, null, true));
        var failure = await new DifferentialRun(client, "planted").TakeAsync(steps);
        Assert.NotNull(failure);
        var runs = 0;
        var (few, _) = await Shrinking.ShrinkAsync([.. steps.Take(failure.Value.Step + 1)], failure.Value.Reason, some => new DifferentialRun(client, $"fewer-{runs++}").TakeAsync(some));
        Assert.Equal(2, few.Count);
    }

    private static HttpClient Client(EmulatorHost host, bool http)
    {
        if (Environment.GetEnvironmentVariable("ACINACES_DIFFERENTIAL_URL") is not { } url)
            return new HttpClient(http ? new SocketsHttpHandler() : host.CreateHandler()) { BaseAddress = new Uri(host.Url) };
        var other = new HttpClient { BaseAddress = new Uri(url) };
        other.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "AWS4-HMAC-SHA256 Credential=test/20260101/eu-central-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0");
        return other;
    }

    private static async Task<string> ReportAsync(HttpClient client, string title, IReadOnlyList<ModelStep> steps, string reason)
    {
        var runs = 0;
        var (few, why) = await Shrinking.ShrinkAsync(steps, reason, some => new DifferentialRun(client, $"shrink-{runs++}").TakeAsync(some));
        var last = new DifferentialRun(client, "last", remembers: true);
        await last.TakeAsync(few.SkipLast(1));
        var state = last.Tables.SelectMany((table, i) => table.Items.Take(20).Select(item => $"  {last.Name(i)} {ModelItem.Json(item)}"));
        return $"{title}, {few.Count} steps are enough:\n  {string.Join("\n  ", last.Sent)}\nThe tables before the last step:\n{string.Join('\n', state)}\nThe last step:\n{why}";
    }

    // Reaches the emulator alone, so that model and emulator differ from then on.
    private sealed record UnseenStep(ModelWrite Write) : ModelStep
    {
        public override async Task TakeAsync(DifferentialRun run) => await run.SendAsync("PutItem", $"{{{Write.Print(run)}}}");
    }
}
