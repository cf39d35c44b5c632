using System.Runtime.CompilerServices;
using Acinaces.IntegrationTests.System;

namespace Acinaces.IntegrationTests.Stories;

/// <summary>Once the switch is thrown, nothing leaves; and only the right people lift it.</summary>
[Collection(SharedStories.Name)]
public sealed class KillSwitchTests(SharedSystem shared)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task In_the_middle_of_a_burst_no_order_leaves_after_the_switch_has_answered()
    {
        using var trader = await shared.NewTraderAsync(Token);
        await trader.PlaceAsync("warm", Token);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var filled = new StrongBox<int>();
        var burst = Enumerable.Range(0, 8).Select(worker => BurstAsync(trader, worker, filled, stop.Token)).ToArray();
        await Patiently.UntilAsync(() => Task.FromResult(Volatile.Read(ref filled.Value) >= 20), "the burst is under way", Token);
        var thrown = await trader.PostAsync("/kill-switch/activate", new { reason = "test of the emergency stop" }, Token);
        Assert.True(thrown.Code is 200 or 201, thrown.ToString());

        var after = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => trader.PlaceAsync($"after-{i}", Token)));
        await stop.CancelAsync();
        await Task.WhenAll(burst);
        Assert.All(after, a => Assert.Equal(400, a.Code));
        Assert.All(after, a => Assert.Contains("KILL_SWITCH", a.RawText, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lifting_needs_a_reason_and_the_right_role_and_lets_orders_leave_again()
    {
        using var trader = await shared.NewTraderAsync(Token);
        await trader.PostAsync("/kill-switch/activate", new { reason = "a test" }, Token);
        using var plainTrader = await Trader.OfTenantAsync(shared.Running, trader.TenantId, ["TRADER"], Token);
        Assert.Equal(403, (await plainTrader.PostAsync("/kill-switch/deactivate", new { reason = "let me" }, Token)).Code);

        using var riskManager = await Trader.OfTenantAsync(shared.Running, trader.TenantId, ["RISK_MANAGER"], Token, "risk-manager");
        Assert.Equal(400, (await riskManager.PostAsync("/kill-switch/deactivate", new { }, Token)).Code);
        Assert.Equal(400, (await trader.PlaceAsync("still-closed", Token)).Code);
        var lifted = await riskManager.PostAsync("/kill-switch/deactivate", new { reason = "the test is over" }, Token);
        Assert.True(lifted.Code == 200, lifted.ToString());
        Assert.Equal(201, (await trader.PlaceAsync("open-again", Token)).Code);
    }

    [Fact]
    public async Task An_activation_reaches_the_critical_queue()
    {
        using var trader = await shared.NewTraderAsync(Token);
        await trader.PostAsync("/kill-switch/activate", new { reason = "look at the queue" }, Token);
        var aws = new AwsQueues(shared.Running);
        var found = await aws.WaitForAsync("acinaces-local-critical-alerts-inbox", body => body.Contains(trader.TenantId, StringComparison.Ordinal), TimeSpan.FromSeconds(60), Token);
        Assert.Contains("KILL_SWITCH_ACTIVATED", found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_orders_of_the_halted_scope_are_cancelled_at_the_exchange()
    {
        using var trader = await shared.NewTraderAsync(Token);
        using var venue = new Venue(shared.Running);
        var price = await venue.PriceFarBelowAsync("BTCUSDT", Token);
        var resting = await trader.PlaceLimitAsync("resting", price, Token);
        Assert.True(resting.Text("status") == "OPEN", resting.ToString());
        await trader.PostAsync("/kill-switch/activate", new { reason = "cancel what rests" }, Token);
        await Patiently.UntilAsync(
            async () => (await trader.GetAsync($"/exchange-orders/{resting.Text("orderId")}", Token)).Text("status") == "CANCELLED", "the resting order is cancelled", Token);
    }

    private static async Task BurstAsync(Trader trader, int worker, StrongBox<int> filled, CancellationToken cancellationToken)
    {
        for (var i = 0; !cancellationToken.IsCancellationRequested; i++)
        {
            try
            {
                if ((await trader.PlaceAsync($"burst-{worker}-{i}", cancellationToken)).Text("status") == "FILLED") Interlocked.Increment(ref filled.Value);
            }
            catch (OperationCanceledException)
            {
                break;
            }
        }
    }
}
