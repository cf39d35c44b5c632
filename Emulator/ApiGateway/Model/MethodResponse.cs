namespace Acinaces.Emulator.ApiGateway.Model;

internal sealed record MethodResponse
{
    public required string StatusCode { get; init; }
    public IReadOnlyDictionary<string, bool>? ResponseParameters { get; init; }
    public IReadOnlyDictionary<string, string>? ResponseModels { get; init; }
}
