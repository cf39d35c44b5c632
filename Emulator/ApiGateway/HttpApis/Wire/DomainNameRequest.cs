using System.Text.Json;
using System.Text.Json.Serialization;
using Acinaces.Emulator.ApiGateway.HttpApis.Model;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Wire;

/// <summary>CreateDomainName.</summary>
internal sealed record DomainNameRequest
{
    public string? DomainName { get; init; }
    public IReadOnlyList<DomainNameConfiguration>? DomainNameConfigurations { get; init; }
    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    /// <inheritdoc cref="ApiRequest.Unsupported"/>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unsupported { get; set; }
}
