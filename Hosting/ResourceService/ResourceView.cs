namespace Aspire.Hosting.ResourceService;

/// <summary>A resource as the dashboard gets it. Secrets are masked here and nowhere later.</summary>
internal sealed record ResourceView(
    string Id,
    string Name,
    string Type,
    string? State,
    string? StateStyle,
    string? Health,
    string? Parent,
    bool IsHidden,
    string? IconName,
    int? ExitCode,
    DateTime? CreatedAt,
    DateTime? StartedAt,
    DateTime? StoppedAt,
    IReadOnlyList<HealthView> HealthReports,
    IReadOnlyList<UrlView> Urls,
    IReadOnlyList<NamedValueView> Environment,
    IReadOnlyList<NamedValueView> Properties,
    IReadOnlyList<RelationshipView> Relationships,
    IReadOnlyList<CommandView> Commands);
