using System.Text.Json.Serialization;

namespace Acinaces.Emulator.ApiGateway.Model;

/// <summary>What the holders of certain keys may use, and how much of it.</summary>
internal sealed record UsagePlan
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public string? Description { get; init; }
    public IReadOnlyList<UsagePlanStage>? ApiStages { get; init; }

    /// <summary>Per key. Absent: no limit of the plan.</summary>
    public ThrottleSettings? Throttle { get; init; }

    /// <summary>Per key. Absent: no limit of the plan.</summary>
    public QuotaSettings? Quota { get; init; }
    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    [JsonIgnore]
    public IReadOnlyList<string> KeyIds { get; init; } = [];
}
