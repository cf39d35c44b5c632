using System.Text.Json;

namespace Acinaces.Emulator.Delivery.Patterns;

/// <summary>What an object must look like: every field, and one alternative of every <c>$or</c>.</summary>
internal sealed record ObjectPattern(IReadOnlyList<FieldPattern> Fields, IReadOnlyList<IReadOnlyList<ObjectPattern>> Alternatives)
{
    /// <param name="scope">The object. Anything else counts as an object without members: only <c>exists: false</c> can match it.</param>
    public bool Matches(JsonElement scope)
    {
        foreach (var field in Fields)
        {
            var value = scope.ValueKind == JsonValueKind.Object && scope.TryGetProperty(field.Name, out var found) ? found : default;
            if (!field.Matches(value))
                return false;
        }

        foreach (var choices in Alternatives)
        {
            if (!choices.Any(choice => choice.Matches(scope)))
                return false;
        }

        return true;
    }
}
