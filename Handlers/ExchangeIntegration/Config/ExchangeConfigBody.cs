namespace Acinaces.Handlers.ExchangeIntegration.Config;

/// <summary>A registration as a caller writes it. Keys go to Secrets Manager and nowhere else.</summary>
internal sealed record ExchangeConfigBody
{
    public string? ExchangeId { get; init; }

    public string? Name { get; init; }

    public string? Mode { get; init; }

    public string? RestEndpoint { get; init; }

    public int? Priority { get; init; }

    public bool? LiveTradingEnabled { get; init; }

    public IReadOnlyList<string>? KeyPermissions { get; init; }

    /// <summary>Absent when the stored keys stay.</summary>
    public CredentialsBody? Credentials { get; init; }
}
