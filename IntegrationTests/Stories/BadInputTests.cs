using System.Collections.Concurrent;
using System.Text;
using Acinaces.IntegrationTests.System;
using Acinaces.Topology;
using Acinaces.Topology.Environments;
using Acinaces.Topology.Functions;
using Acinaces.Topology.Model;

namespace Acinaces.IntegrationTests.Stories;

/// <summary>Whatever is sent, the answer is a clear 4xx in the envelope, and nothing is stored.</summary>
[Collection(SharedStories.Name)]
public sealed class BadInputTests(SharedSystem shared)
{
    private const int FuzzRequests = 2400;
    private const int AtOnce = 8;
    private const int Seed = 20261122;

    private static readonly string[] EnvelopeMembers = ["code", "message", "requestTrackingId", "category", "retryable"];

    private static readonly string[] BrokenBodies =
    [
        "", "{", "null", "[]", "\"text\"", "42", "{\"a\":}", "\u0000", "{\"quantity\":1e400}", "{\"idempotencyKey\":{}}", "{\"side\":[]}", new('[', 2000), "{}x",
    ];

    private static readonly string[] OddValues =
    [
        "null", "true", "-1", "0", "0.0000000000000000000000000001", "99999999999999999999999999999999999999999999", "1e308", "\"\"", "\" \"", "\"-5\"", "\"NaN\"", "\"Infinity\"", "\"BUY; DROP TABLE\"",
        "[]", "[1]", "{}", "{\"a\":1}", "\"\\u0000\"", "\"ÄÖ🦊\"", "\"a#b\"", $"\"{new string('x', 3000)}\"",
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static IReadOnlyList<Route> Routes { get; } = [.. SystemTopology.In(DeploymentEnvironments.Local).Functions.Except(Planned.All).SelectMany(f => f.Routes).Where(r => !r.IsPublic)];

    [Fact]
    public async Task No_order_with_a_wrong_field_is_taken_and_every_fault_is_named()
    {
        using var trader = await shared.NewTraderAsync(Token);
        var answer = await trader.PostAsync("/exchange-orders", new { strategyId = "", assetId = "BTCUSDT", exchangeId = "MTGOX", side = "HOLD", orderType = "LIMIT", quantity = "-1", timeInForce = "IOC", idempotencyKey = "bad" }, Token);
        Assert.Equal(400, answer.Code);
        Assert.Equal("VALIDATION_FAILED", answer.Text("code"));
        var fields = answer.Body.GetProperty("details").EnumerateArray().Select(d => d.GetProperty("field").GetString()).ToArray();
        Assert.Superset(new HashSet<string?> { "strategyId", "exchangeId", "side", "quantity" }, fields.ToHashSet());
        Assert.Empty((await trader.GetAsync("/exchange-orders", Token)).Body.GetProperty("orders").EnumerateArray());
    }

    [Fact]
    public async Task Broken_bodies_a_megabyte_and_wrong_content_types_are_refused_on_every_route_that_takes_a_body()
    {
        using var trader = await shared.NewTraderAsync(Token);
        var megabyte = $"{{\"strategyId\":\"{new string('x', 1024 * 1024)}\"}}";
        foreach (var route in Routes.Where(r => r.Body is not null))
        {
            foreach (var body in BrokenBodies.Append(megabyte)) await ExpectRefusalAsync(trader, route, body, "application/json");
            await ExpectRefusalAsync(trader, route, "a=1&b=2", "application/x-www-form-urlencoded");
            await ExpectRefusalAsync(trader, route, "<a/>", "text/xml");
        }
    }

    [Fact]
    public async Task Unknown_routes_and_methods_are_404_or_405_in_the_envelope()
    {
        using var trader = await shared.NewTraderAsync(Token);
        foreach (var (method, path) in ((string, string)[])[("GET", "/nothing"), ("POST", "/health"), ("DELETE", "/kill-switch"), ("GET", "/exchange-orders/a/b/c"), ("PUT", "/")])
        {
            var answer = await trader.SendAsync(new HttpMethod(method), path, null, Token);
            Assert.True(answer.Code is 404 or 405, $"{method} {path}: {answer}");
            AssertEnvelope(answer, $"{method} {path}");
        }
    }

    [Fact]
    public async Task A_fuzz_of_2400_requests_sees_no_5xx()
    {
        using var trader = await shared.NewTraderAsync(Token);
        var random = new Random(Seed);
        var requests = Enumerable.Range(0, FuzzRequests).Select(i => Draw(random, i)).ToArray();
        var failures = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(requests, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = Token }, async (request, token) =>
        {
            using var content = request.Body is null ? null : new StringContent(request.Body, Encoding.UTF8, "application/json");
            var answer = await trader.SendAsync(new HttpMethod(request.Method), request.Path, content, token);
            if (answer.Code >= 500 || (answer.Code >= 400 && answer.Text("code") is null)) failures.Add($"{request.Method} {request.Path} {request.Body}: {answer}");
        });
        Assert.True(failures.IsEmpty, $"seed {Seed}\n{string.Join('\n', failures.Take(10))}");
    }

    private static async Task ExpectRefusalAsync(Trader trader, Route route, string body, string contentType)
    {
        using var content = new StringContent(body, Encoding.UTF8, contentType);
        var answer = await trader.SendAsync(new HttpMethod(route.Method), Fill(route.Path, "x"), content, Token);
        var what = $"{route.Method} {route.Path} with {contentType} {body[..Math.Min(40, body.Length)]}";
        Assert.True(answer.Code is >= 400 and < 500, $"{what}: {answer}");
        AssertEnvelope(answer, what);
    }

    private static void AssertEnvelope(Answer answer, string what) =>
        Assert.All(EnvelopeMembers, member => Assert.True(answer.Text(member) is not null, $"{what}: no {member} in {answer}"));

    private static (string Method, string Path, string? Body) Draw(Random random, int number)
    {
        var route = Routes[random.Next(Routes.Count)];
        var segment = random.Next(4) switch { 0 => "BINANCE", 1 => "%7Bid%7D", 2 => $"id-{number}", _ => "%F0%9F%A6%8A" };
        var query = random.Next(3) == 0 ? $"?limit={random.Next(-5, 5)}&status={random.Next(9)}&from=never&nextToken=%7B" : "";
        string[] members = ["strategyId", "assetId", "exchangeId", "side", "orderType", "quantity", "price", "idempotencyKey", "reason", "scope", "scopeId", "name", "limitType", "maxValue", "condition", "mode", "credentials", "status"];
        var body = route.Method is "GET" or "DELETE" ? null
            : "{" + string.Join(',', members.Where(_ => random.Next(2) == 0).Select(m => $"\"{m}\":{OddValues[random.Next(OddValues.Length)]}")) + "}";
        // The fuzz must not halt its own tenant's later requests by a lucky draw.
        return (route.Method, Fill(route.Path, segment) + query, body);
    }

    private static string Fill(string path, string value) => global::System.Text.RegularExpressions.Regex.Replace(path, @"\{\w+\+?\}", value);
}
