namespace Acinaces.Emulator.ApiGateway.Wire;

internal sealed record PutGatewayResponseRequest
{
    public string? RestApiId { get; init; }
    public string? ResponseType { get; init; }
    public string? StatusCode { get; init; }
    public IReadOnlyDictionary<string, string>? ResponseParameters { get; init; }
    public IReadOnlyDictionary<string, string>? ResponseTemplates { get; init; }
}
