using Acinaces.IntegrationTests.System;
using Acinaces.Topology.Functions;

namespace Acinaces.IntegrationTests.Stories;

/// <summary>Routes of functions that are not built yet are there, ask who calls, and say what they are.</summary>
[Collection(SharedStories.Name)]
public sealed class PlannedRoutesTests(SharedSystem shared)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_planned_route_answers_501_in_the_envelope()
    {
        using var trader = await shared.NewTraderAsync(Token);
        foreach (var route in Planned.All.SelectMany(function => function.Routes))
        {
            var body = route.Body?.RequiredMembers.ToDictionary(member => member, _ => "x");
            using var content = body is null ? null : global::System.Net.Http.Json.JsonContent.Create(body);
            var answer = await trader.SendAsync(new HttpMethod(route.Method), route.Path.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal), content, Token);
            Assert.True(answer.Code == 501 && answer.Text("code") == "NOT_IMPLEMENTED" && answer.Text("requestTrackingId") is { Length: > 0 }, $"{route}: {answer}");
        }
    }

    [Fact]
    public async Task Without_a_token_a_planned_route_tells_nothing()
    {
        using var stranger = Trader.WithToken(shared.Running, "not-a-token");
        var answer = await stranger.GetAsync("/strategies", Token);
        Assert.Equal((401, "AUTHENTICATION_REQUIRED"), (answer.Code, answer.Text("code")));
    }

    [Fact]
    public async Task A_planned_route_still_refuses_a_body_that_lacks_what_it_needs()
    {
        using var trader = await shared.NewTraderAsync(Token);
        var answer = await trader.PostAsync("/strategies", new { name = "momentum" }, Token);
        Assert.Equal((400, "INVALID_BODY"), (answer.Code, answer.Text("code")));
    }
}
