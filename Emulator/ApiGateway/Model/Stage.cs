namespace Acinaces.Emulator.ApiGateway.Model;

/// <summary>A deployment under a name.</summary>
internal sealed record Stage
{
    public required string StageName { get; init; }
    public required string DeploymentId { get; init; }
    public string? Description { get; init; }
    public IReadOnlyDictionary<string, string>? Variables { get; init; }

    /// <summary>By <c>*/*</c> or <c>resource path/METHOD</c> (slashes of the path as <c>~1</c>).</summary>
    public IReadOnlyDictionary<string, MethodSetting>? MethodSettings { get; init; }
    public bool TracingEnabled { get; init; }
    public IReadOnlyDictionary<string, string>? Tags { get; init; }
    public required double CreatedDate { get; init; }
    public required double LastUpdatedDate { get; init; }
}
