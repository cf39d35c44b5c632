using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Expressions;

/// <summary>Requires that a request uses expressions or the legacy parameters they replaced, not both, and gives placeholders only to expressions.</summary>
internal static class ExpressionUse
{
    /// <param name="layer">In whose words mistakes are named.</param>
    /// <param name="names">ExpressionAttributeNames.</param>
    /// <param name="values">ExpressionAttributeValues. Absent also where the operation does not have them.</param>
    /// <param name="expressions">Each kind that the operation takes, in the order in which the service names them.</param>
    /// <param name="legacy">Each legacy parameter that the operation takes, and whether it is given; in the service's order.</param>
    public static void Require(
        RequestLayer layer, Dictionary<string, string>? names, AttributeMap? values,
        ReadOnlySpan<(ExpressionKind Kind, string? Text)> expressions, params ReadOnlySpan<(string Name, bool Given)> legacy)
    {
        var any = false;
        foreach (var (_, text) in expressions)
            any |= text is not null;
        if (any)
            RequireNoMix(expressions, legacy);
        else if (names is not null)
            throw DynamoDbErrors.Validation("ExpressionAttributeNames can only be specified when using expressions");
        if (values is not null)
            RequireTaker(layer, expressions);
    }

    private static void RequireNoMix(ReadOnlySpan<(ExpressionKind Kind, string? Text)> expressions, ReadOnlySpan<(string Name, bool Given)> legacy)
    {
        var given = new List<string>();
        foreach (var (name, isGiven) in legacy)
        {
            if (isGiven)
                given.Add(name);
        }
        if (given.Count == 0)
            return;
        var used = new List<string>();
        foreach (var (kind, text) in expressions)
        {
            if (text is not null)
                used.Add(kind.ToString());
        }
        throw DynamoDbErrors.Validation("Can not use both expression and non-expression parameters in the same request: "
            + $"Non-expression parameters: {{{string.Join(", ", given)}}} Expression parameters: {{{string.Join(", ", used)}}}");
    }

    private static void RequireTaker(RequestLayer layer, ReadOnlySpan<(ExpressionKind Kind, string? Text)> expressions)
    {
        var takers = new List<string>();
        foreach (var (kind, text) in expressions)
        {
            if (kind == ExpressionKind.ProjectionExpression)
                continue;
            if (text is not null)
                return;
            takers.Add(kind.ToString());
        }
        var detail = layer == RequestLayer.Current ? "" : $": {string.Join(" and ", takers)} {(takers.Count > 1 ? "are" : "is")} null";
        throw DynamoDbErrors.Validation($"ExpressionAttributeValues can only be specified when using expressions{detail}");
    }
}
