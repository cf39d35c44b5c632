using System.Text.Json;

namespace Acinaces.Emulator.Lambda.Wire;

/// <summary>CreateAlias, GetAlias, UpdateAlias.</summary>
internal sealed record AliasRequest
{
    public string? FunctionName { get; init; }

    public string? Name { get; init; }

    public string? FunctionVersion { get; init; }

    public string? Description { get; init; }

    public string? RevisionId { get; init; }

    public JsonElement? RoutingConfig { get; init; }
}
