using System.Text.Json.Serialization;
using Acinaces.Emulator.ApiGateway.DataPlane;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Model;

/// <summary>The settings of an HTTP API, as they travel.</summary>
internal sealed record HttpApi
{
    public required string ApiId { get; init; }
    public required string Name { get; init; }

    /// <summary>Where the stages answer: its default stage at this address, another one below its name.</summary>
    public required string ApiEndpoint { get; init; }
    public string ProtocolType { get; init; } = "HTTP";
    public string? Description { get; init; }
    public string? Version { get; init; }
    public string ApiKeySelectionExpression { get; init; } = "$request.header.x-api-key";
    public string RouteSelectionExpression { get; init; } = "$request.method $request.path";
    public CorsConfiguration? CorsConfiguration { get; init; }

    /// <summary>Only custom domains answer.</summary>
    public bool DisableExecuteApiEndpoint { get; init; }
    public string IpAddressType { get; init; } = "ipv4";

    [JsonConverter(typeof(Iso8601SecondsConverter))]
    public required DateTimeOffset CreatedDate { get; init; }
    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    /// <summary>What an import passed over. Absent but in the answer to it.</summary>
    public IReadOnlyList<string>? ImportInfo { get; init; }

    /// <summary>What an import could not make. Absent but in the answer to it.</summary>
    public IReadOnlyList<string>? Warnings { get; init; }

    // A name of the form that AWS gives would not be found from this machine; where there is a port, the path on it says the same.
    public static string EndpointOf(string apiId, Caller caller, EmulatorAddresses addresses) =>
        addresses.Aws is { } address ? $"{address}{StageDirectory.OwnPath}{apiId}" : $"https://{apiId}{StageDirectory.OwnHost}{caller.Region}.amazonaws.com";
}
