namespace Acinaces.IntegrationTests.System;

/// <summary>One system for all stories that can live side by side: each works as a tenant of its own.</summary>
public sealed class SharedSystem : IAsyncLifetime
{
    private RunningSystem? _system;

    public RunningSystem Running => _system ?? throw new InvalidOperationException("The system is not started.");

    public async ValueTask InitializeAsync() => _system = await RunningSystem.StartAsync("--ephemeral");

    public async ValueTask DisposeAsync()
    {
        if (_system is not null) await _system.DisposeAsync();
    }

    /// <summary>A trader of a tenant that nobody else uses, with the sandbox exchange registered.</summary>
    public async Task<Trader> NewTraderAsync(CancellationToken cancellationToken)
    {
        var trader = await Trader.OfNewTenantAsync(Running, cancellationToken);
        await trader.RegisterSandboxAsync(cancellationToken);
        return trader;
    }
}
