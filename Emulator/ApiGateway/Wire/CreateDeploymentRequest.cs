namespace Acinaces.Emulator.ApiGateway.Wire;

internal sealed record CreateDeploymentRequest
{
    public string? RestApiId { get; init; }
    public string? StageName { get; init; }
    public string? StageDescription { get; init; }
    public string? Description { get; init; }
    public IReadOnlyDictionary<string, string>? Variables { get; init; }
    public bool? TracingEnabled { get; init; }
}
