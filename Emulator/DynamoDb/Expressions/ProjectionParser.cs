namespace Acinaces.Emulator.DynamoDb.Expressions;

/// <summary>Parses the comma-separated paths of a projection.</summary>
internal static class ProjectionParser
{
    public static ParsedProjection Parse(string text)
    {
        var tokens = new TokenStream(text, ExpressionKind.ProjectionExpression);
        var paths = new List<DocumentPath> { tokens.Path() };
        while (tokens.TrySymbol(","))
            paths.Add(tokens.Path());
        tokens.RequireEnd(ExpressionFault.ReservedWord);
        return new ParsedProjection(paths, tokens.Placeholders);
    }
}
