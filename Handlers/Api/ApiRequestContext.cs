using System.Text.Json;

namespace Acinaces.Handlers.Api;

/// <summary>What the gateway knows about the request itself.</summary>
internal sealed record ApiRequestContext
{
    public string? RequestId { get; init; }

    /// <summary>What the authorizer put into its context; every value arrives as text.</summary>
    public Dictionary<string, JsonElement>? Authorizer { get; init; }
}
