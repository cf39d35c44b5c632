namespace Acinaces.Emulator.ApiGateway.Wire;

internal sealed record CreateApiKeyRequest
{
    public string? Name { get; init; }
    public string? Description { get; init; }
    public bool Enabled { get; init; }
    public string? Value { get; init; }
    public string? CustomerId { get; init; }
    public bool? GenerateDistinctId { get; init; }
    public IReadOnlyDictionary<string, string>? Tags { get; init; }
}
