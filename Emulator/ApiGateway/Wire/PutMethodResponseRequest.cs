namespace Acinaces.Emulator.ApiGateway.Wire;

internal sealed record PutMethodResponseRequest
{
    public string? RestApiId { get; init; }
    public string? ResourceId { get; init; }
    public string? Method { get; init; }
    public string? StatusCode { get; init; }
    public IReadOnlyDictionary<string, bool>? ResponseParameters { get; init; }
    public IReadOnlyDictionary<string, string>? ResponseModels { get; init; }
}
