using System.Text.Json;

namespace Acinaces.Handlers;

/// <summary>Members of JSON that others wrote.</summary>
internal static class JsonMember
{
    /// <summary>The member's text. Null when there is no such member, or no object, or it is no text.</summary>
    public static string? TextOf(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
