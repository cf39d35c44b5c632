using System.Collections.Immutable;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>What is known of a resource at one moment.</summary>
public sealed record CustomResourceSnapshot
{
    private readonly ImmutableArray<HealthReportSnapshot> _healthReports = [];
    private readonly ResourceStateSnapshot? _state;

    public required string ResourceType { get; init; }

    public required ImmutableArray<ResourcePropertySnapshot> Properties { get; init; }

    public DateTime? CreationTimeStamp { get; init; }

    public DateTime? StartTimeStamp { get; init; }

    public DateTime? StopTimeStamp { get; init; }

    public ResourceStateSnapshot? State
    {
        get => _state;
        init
        {
            _state = value;
            HealthStatus = HealthOf(value?.Text, _healthReports);
        }
    }

    public int? ExitCode { get; init; }

    /// <summary>Null while the resource does not run; healthy when it runs and no check says otherwise.</summary>
    public HealthStatus? HealthStatus { get; private init; }

    public ImmutableArray<HealthReportSnapshot> HealthReports
    {
        get => _healthReports;
        internal init
        {
            _healthReports = value;
            HealthStatus = HealthOf(_state?.Text, value);
        }
    }

    public ImmutableArray<EnvironmentVariableSnapshot> EnvironmentVariables { get; init; } = [];

    public ImmutableArray<UrlSnapshot> Urls { get; init; } = [];

    public ImmutableArray<VolumeSnapshot> Volumes { get; init; } = [];

    public ImmutableArray<RelationshipSnapshot> Relationships { get; init; } = [];

    public ImmutableArray<ResourceCommandSnapshot> Commands { get; init; } = [];

    public bool IsHidden { get; init; }

    public string? IconName { get; init; }

    public IconVariant? IconVariant { get; init; }

    /// <summary>The event that marks readiness; completed when its handlers are.</summary>
    internal Task? ReadyEvent { get; init; }

    private static HealthStatus? HealthOf(string? state, ImmutableArray<HealthReportSnapshot> reports)
    {
        if (state != KnownResourceStates.Running && state != KnownResourceStates.Active)
        {
            return null;
        }

        // A check that has not run yet has no status and counts as unhealthy.
        return reports.Length == 0
            ? Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Healthy
            : reports.Min(r => r.Status) is var lowest && reports.All(r => r.Status is not null)
                ? lowest
                : Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Unhealthy;
    }
}
