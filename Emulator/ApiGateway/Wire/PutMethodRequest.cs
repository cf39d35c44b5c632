namespace Acinaces.Emulator.ApiGateway.Wire;

internal sealed record PutMethodRequest
{
    public string? RestApiId { get; init; }
    public string? ResourceId { get; init; }
    public string? Method { get; init; }
    public string? AuthorizationType { get; init; }
    public string? AuthorizerId { get; init; }
    public bool ApiKeyRequired { get; init; }
    public string? OperationName { get; init; }
    public IReadOnlyDictionary<string, bool>? RequestParameters { get; init; }
    public IReadOnlyDictionary<string, string>? RequestModels { get; init; }
    public string? RequestValidatorId { get; init; }
}
