namespace Acinaces.Emulator.DynamoDb.Expressions;

/// <summary>A condition as parsed; the same for all requests with the same text.</summary>
internal sealed record ParsedCondition(ExpressionKind Kind, Condition Root, Placeholders Placeholders)
{
    /// <summary>Checks what depends on the request's names and values, and notes their use.</summary>
    public BoundCondition Bind(ExpressionScope scope)
    {
        new ConditionChecker(Kind, scope, allDefined: scope.Use(Placeholders)).Check(Root);
        return new BoundCondition(Root, scope);
    }
}
