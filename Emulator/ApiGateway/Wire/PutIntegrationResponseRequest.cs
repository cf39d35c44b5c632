namespace Acinaces.Emulator.ApiGateway.Wire;

internal sealed record PutIntegrationResponseRequest
{
    public string? RestApiId { get; init; }
    public string? ResourceId { get; init; }
    public string? Method { get; init; }
    public string? StatusCode { get; init; }
    public string? SelectionPattern { get; init; }
    public IReadOnlyDictionary<string, string>? ResponseParameters { get; init; }
    public IReadOnlyDictionary<string, string>? ResponseTemplates { get; init; }
}
