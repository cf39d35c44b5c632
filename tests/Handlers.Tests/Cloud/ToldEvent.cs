using System.Text.Json;

namespace Acinaces.Handlers.Tests.Cloud;

/// <summary>An event that the bus has taken.</summary>
internal sealed record ToldEvent(string DetailType, string Source, JsonElement Detail)
{
    public string Id => Detail.GetProperty("eventId").GetString() ?? "";

    public string Type => Detail.GetProperty("eventType").GetString() ?? "";

    public string CorrelationId => Detail.GetProperty("correlationId").GetString() ?? "";
}
