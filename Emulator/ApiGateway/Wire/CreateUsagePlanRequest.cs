using Acinaces.Emulator.ApiGateway.Model;

namespace Acinaces.Emulator.ApiGateway.Wire;

internal sealed record CreateUsagePlanRequest
{
    public string? Name { get; init; }
    public string? Description { get; init; }
    public IReadOnlyList<UsagePlanStage>? ApiStages { get; init; }
    public ThrottleSettings? Throttle { get; init; }
    public QuotaSettings? Quota { get; init; }
    public IReadOnlyDictionary<string, string>? Tags { get; init; }
}
