namespace Acinaces.Emulator.ApiGateway.Wire;

internal sealed record PutIntegrationRequest
{
    public string? RestApiId { get; init; }
    public string? ResourceId { get; init; }
    public string? Method { get; init; }
    public string? Type { get; init; }
    public string? HttpMethod { get; init; }
    public string? Uri { get; init; }
    public string? Credentials { get; init; }
    public IReadOnlyDictionary<string, string>? RequestTemplates { get; init; }
    public string? PassthroughBehavior { get; init; }
    public int? TimeoutInMillis { get; init; }
}
