namespace Acinaces.Emulator.ApiGateway.HttpApis.Wire;

/// <summary>Names what an operation reads, lists or deletes. Members that its path has not are absent.</summary>
internal sealed record ResourceRequest
{
    public string? ApiId { get; init; }
    public string? RouteId { get; init; }
    public string? IntegrationId { get; init; }
    public string? AuthorizerId { get; init; }
    public string? DeploymentId { get; init; }
    public string? StageName { get; init; }
    public string? RouteKey { get; init; }
    public string? DomainName { get; init; }
    public string? ApiMappingId { get; init; }

    /// <summary>A number as text, for lists.</summary>
    public string? MaxResults { get; init; }
    public string? NextToken { get; init; }
}
