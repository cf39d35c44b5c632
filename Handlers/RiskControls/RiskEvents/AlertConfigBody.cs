namespace Acinaces.Handlers.RiskControls.RiskEvents;

/// <summary>Where a tenant wants alerts, from which severity, and about what.</summary>
/// <param name="EventTypes">Empty or absent for all.</param>
internal sealed record AlertConfigBody(string? SeverityThreshold, IReadOnlyList<string>? EventTypes, IReadOnlyList<AlertChannelBody>? Channels)
{
    public static AlertConfigBody Default { get; } = new("WARNING", [], []);
}
