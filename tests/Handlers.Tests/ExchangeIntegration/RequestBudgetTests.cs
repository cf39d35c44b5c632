using Acinaces.Adapters.Exchanges.Limits;
using Acinaces.Adapters.Stores;
using Acinaces.Domain.Exchanges;
using Acinaces.Domain.RateLimits;
using Acinaces.Handlers.Tests.Cloud;

namespace Acinaces.Handlers.Tests.ExchangeIntegration;

/// <summary>Budgets of many processes over one table.</summary>
public sealed class RequestBudgetTests : IAsyncLifetime
{
    private static readonly RateLimitScope _scope = RateLimitScope.OrdersOf(ExchangeId.Binance, "acme");
    private static readonly RateLimit _hundredAMinute = new(100, TimeSpan.FromMinutes(1));
    private LocalCloud _cloud = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _cloud = await LocalCloud.StartAsync();
        _cloud.Clock.StandStill();
    }

    public ValueTask DisposeAsync() => _cloud.DisposeAsync();

    /// <summary>The budget as another process has it.</summary>
    private RequestBudget NewBudget() => new(_scope, Store, _cloud.Clock) { Published = _hundredAMinute };

    private RateLimitStore Store => new(_cloud.Services.Tables, _cloud.Services.TableNames);

    private static async Task<int> SpendAsync(RequestBudget budget, int times, RequestPriority priority)
    {
        var sent = 0;
        for (var i = 0; i < times; i++)
            if (await budget.SpendAsync(1, priority, Token) is null) sent++;
        return sent;
    }

    [Fact]
    public async Task Twenty_processes_at_once_never_send_more_than_nine_tenths_and_leave_cancellations_the_rest()
    {
        var budgets = Enumerable.Range(0, 20).Select(_ => NewBudget()).ToArray();
        var sent = (await Task.WhenAll(budgets.Select(budget => SpendAsync(budget, 100, RequestPriority.Normal)))).Sum();
        Assert.Equal(90, sent);
        Assert.Equal(10, await SpendAsync(NewBudget(), 11, RequestPriority.Critical));
        Assert.Equal(100, (await Store.FindAsync(_scope, Token))!.Leased);
    }

    [Fact]
    public async Task A_process_that_dies_takes_its_lease_with_it_until_the_window_ends()
    {
        // 90 / 16 = 5 are leased, one of them is spent; the other four die with the process.
        Assert.Equal(1, await SpendAsync(NewBudget(), 1, RequestPriority.Normal));
        Assert.Equal(85, await SpendAsync(NewBudget(), 90, RequestPriority.Normal));
        _cloud.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(90, await SpendAsync(NewBudget(), 91, RequestPriority.Normal));
    }

    [Fact]
    public async Task A_ban_one_process_met_binds_all_that_read_it_and_a_shorter_one_does_not_end_it()
    {
        var here = new RequestBudgets(Store, _cloud.Clock);
        var now = _cloud.Clock.GetUtcNow();
        await here.ObeyAsync(new ExchangeBan(_scope, "acme", now.AddSeconds(30), "Too many."), Token);
        await here.ObeyAsync(new ExchangeBan(_scope, "acme", now.AddSeconds(20), "Too many."), Token);
        await here.ObeyAsync(new ExchangeBan(_scope, "acme", now.AddSeconds(50), "Too many."), Token);
        var banned = new RateLimitDecision.Wait(now.AddSeconds(50), ByExchange: true);
        Assert.Equal(banned, await here.Of(_scope).SpendAsync(1, RequestPriority.Critical, Token));
        Assert.Equal(banned, await NewBudget().SpendAsync(1, RequestPriority.Critical, Token));
        _cloud.Clock.Advance(TimeSpan.FromSeconds(50));
        Assert.Equal(1, await SpendAsync(NewBudget(), 1, RequestPriority.Normal));
    }

    [Fact]
    public async Task A_process_that_learns_of_a_ban_stops_with_its_lease_unspent()
    {
        var budget = NewBudget();
        Assert.Equal(2, await SpendAsync(budget, 2, RequestPriority.Normal));
        var until = _cloud.Clock.GetUtcNow().AddSeconds(5);
        await new RequestBudgets(Store, _cloud.Clock).ObeyAsync(new ExchangeBan(_scope, "acme", until, "Too many."), Token);
        budget.Learn(await Store.FindAsync(_scope, Token));
        Assert.Equal(new RateLimitDecision.Wait(until, ByExchange: true), await budget.SpendAsync(1, RequestPriority.Critical, Token));
    }
}
