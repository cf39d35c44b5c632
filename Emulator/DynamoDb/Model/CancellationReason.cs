using System.Text.Json;
using System.Text.Json.Nodes;

namespace Acinaces.Emulator.DynamoDb.Model;

/// <summary>Why one action of a transaction stood in its way, or <see cref="None"/> where it did not.</summary>
/// <param name="Code">Such as <c>ConditionalCheckFailed</c> or <c>ValidationError</c>.</param>
/// <param name="Message">Absent for <see cref="None"/>.</param>
/// <param name="Item">The item as it was, where the action asked for it.</param>
internal sealed record CancellationReason(string Code, string? Message = null, Item? Item = null)
{
    public static readonly CancellationReason None = new("None");

    public JsonObject ToJson()
    {
        var json = new JsonObject { [nameof(Code)] = Code };
        if (Message is not null)
            json[nameof(Message)] = Message;
        if (Item is not null)
            json[nameof(Item)] = JsonNode.Parse(Item.Json, documentOptions: new JsonDocumentOptions { MaxDepth = DynamoDbLimits.MaxJsonDepth });
        return json;
    }
}
