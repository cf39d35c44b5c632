namespace Acinaces.Adapters.Stores;

/// <summary>One tested way to an exchange.</summary>
/// <param name="LastError">Absent while the latest test went well.</param>
public sealed record ExchangeConnection(
    string ConnectionId, string Type, DateTimeOffset ConnectedAt, DateTimeOffset LastActivityAt, decimal LatencyMs, long Requests, long Errors, string? LastError)
{
    private const decimal MostLatencyMs = 5000m;
    private const decimal MostErrorPercent = 10m;

    public decimal ErrorPercent => Requests == 0 ? 0m : 100m * Errors / Requests;

    public bool IsHealthy => LastError is null && LatencyMs <= MostLatencyMs && ErrorPercent <= MostErrorPercent;

    /// <summary>The connection after another test.</summary>
    /// <param name="latency">Absent when the exchange did not answer.</param>
    public ExchangeConnection Tested(TimeSpan? latency, string? error, DateTimeOffset now) => this with
    {
        LastActivityAt = now,
        Requests = Requests + 1,
        Errors = error is null ? Errors : Errors + 1,
        LatencyMs = latency is { } measured ? Math.Round((decimal)measured.TotalMilliseconds, 3) : LatencyMs,
        LastError = error,
    };
}
