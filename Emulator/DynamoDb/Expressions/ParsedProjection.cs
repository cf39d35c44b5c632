namespace Acinaces.Emulator.DynamoDb.Expressions;

/// <summary>A projection as parsed; the same for all requests with the same text.</summary>
internal sealed record ParsedProjection(IReadOnlyList<DocumentPath> Paths, Placeholders Placeholders)
{
    public PathSelection Bind(ExpressionScope scope)
    {
        if (!scope.Use(Placeholders))
            throw scope.FirstUndefined(ExpressionKind.ProjectionExpression, Placeholders);
        var paths = Paths.Select(path => path.Resolve(scope)).ToList();
        PathSelection.RequireDisjoint(ExpressionKind.ProjectionExpression, paths);
        return new PathSelection(paths);
    }
}
