using Acinaces.Emulator.ApiGateway.Model;

namespace Acinaces.Emulator.ApiGateway.Wire;

internal sealed record RestApiSettings
{
    public string? Name { get; init; }
    public string? Description { get; init; }
    public string? Version { get; init; }
    public IReadOnlyList<string>? BinaryMediaTypes { get; init; }
    public string? ApiKeySource { get; init; }
    public EndpointConfiguration? EndpointConfiguration { get; init; }
    public IReadOnlyDictionary<string, string>? Tags { get; init; }
}
