namespace Acinaces.Emulator.DynamoDb.Expressions;

/// <summary>An update as parsed; the same for all requests with the same text.</summary>
internal sealed record ParsedUpdate(IReadOnlyList<UpdateAction> Actions, Placeholders Placeholders)
{
    public BoundUpdate Bind(ExpressionScope scope)
    {
        if (!scope.Use(Placeholders))
            throw scope.FirstUndefined(ExpressionKind.UpdateExpression, Placeholders);
        var paths = Actions.Select(action => action.Path.Resolve(scope)).ToList();
        PathSelection.RequireDisjoint(ExpressionKind.UpdateExpression, paths);
        UpdateChecker.Check(Actions, scope);
        return new BoundUpdate(Actions, paths, scope);
    }
}
