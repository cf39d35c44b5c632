using Acinaces.Emulator.DynamoDb.Expressions;

namespace Acinaces.Emulator.DynamoDb.Legacy;

/// <summary>Turns the AttributesToGet parameter into the choice that a projection makes.</summary>
internal static class LegacyProjection
{
    private const int MostAttributes = 255;

    public static RequestValidator Validate(RequestValidator validator, IReadOnlyList<string>? attributes, string member = "attributesToGet") =>
        validator.Count(member, attributes?.Count, 1, MostAttributes, attributes is { Count: > 0 } ? $"[{string.Join(", ", attributes)}]" : "[]");

    /// <summary>The choice; absent when all attributes are wanted.</summary>
    /// <exception cref="Pipeline.AwsErrorException">A name stands twice.</exception>
    public static PathSelection? Of(IReadOnlyList<string>? attributes)
    {
        if (attributes is null)
            return null;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in attributes)
        {
            LegacyScope.RequireName(name);
            if (!names.Add(name))
                throw DynamoDbErrors.InvalidParameter($"Duplicate value in attribute name: {name}");
        }
        return new PathSelection([.. attributes.Select(name => new ResolvedPath([new PathElement(name, 0)]))]);
    }
}
