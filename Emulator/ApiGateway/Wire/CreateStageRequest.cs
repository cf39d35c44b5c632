namespace Acinaces.Emulator.ApiGateway.Wire;

internal sealed record CreateStageRequest
{
    public string? RestApiId { get; init; }
    public string? StageName { get; init; }
    public string? DeploymentId { get; init; }
    public string? Description { get; init; }
    public IReadOnlyDictionary<string, string>? Variables { get; init; }
    public bool? TracingEnabled { get; init; }
    public IReadOnlyDictionary<string, string>? Tags { get; init; }
}
