using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Expressions;

/// <summary>Turns a key condition expression into conditions on key attributes.</summary>
internal static class KeyConditions
{
    /// <exception cref="AwsErrorException">The expression is a condition, but not one a key can be looked up by.</exception>
    public static IReadOnlyList<KeyCondition> Of(BoundCondition condition)
    {
        var found = new List<KeyCondition>();
        Collect(condition.Root, condition.Scope, found);
        return found;
    }

    private static void Collect(Condition condition, ExpressionScope scope, List<KeyCondition> found)
    {
        switch (condition)
        {
            case Condition.And and:
                Collect(and.Left, scope, found);
                Collect(and.Right, scope, found);
                return;
            case Condition.Or: throw InvalidOperator("OR");
            case Condition.Not: throw InvalidOperator("NOT");
            case Condition.In: throw InvalidOperator("IN");
            case Condition.Exists exists: throw InvalidOperator(exists.Wanted ? "attribute_exists" : "attribute_not_exists");
            case Condition.TypeIs: throw InvalidOperator("attribute_type");
            case Condition.Contains: throw InvalidOperator("contains");
            case Condition.Comparison { Symbol: "<>" }: throw InvalidOperator("<>");
        }
        var next = condition switch
        {
            Condition.Comparison comparison => Comparison(comparison, scope),
            Condition.Between between => Make("BETWEEN", between.Of, scope, between.Low, between.High),
            Condition.BeginsWith beginsWith => Make("begins_with", beginsWith.Of, scope, beginsWith.Beginning),
            _ => throw new InvalidOperationException($"Unknown condition {condition.GetType().Name}."),
        };
        if (found.Any(earlier => earlier.Attribute == next.Attribute))
            throw DynamoDbErrors.Validation("Invalid KeyConditionExpression: KeyConditionExpressions must only contain one condition per key");
        found.Add(next);
    }

    private static KeyCondition Comparison(Condition.Comparison comparison, ExpressionScope scope)
    {
        if (comparison.Left is not Operand.Value)
            return Make(comparison.Symbol, comparison.Left, scope, comparison.Right);
        var turned = comparison.Symbol switch
        {
            "<" => ">",
            "<=" => ">=",
            ">" => "<",
            ">=" => "<=",
            _ => "=",
        };
        return Make(turned, comparison.Right, scope, comparison.Left);
    }

    private static KeyCondition Make(string symbol, Operand key, ExpressionScope scope, params Operand[] operands)
    {
        if (key is Operand.Size || operands.Any(operand => operand is Operand.Size))
            throw DynamoDbErrors.Validation("KeyConditionExpressions cannot contain nested operations");
        if (key is not Operand.Path path)
        {
            throw DynamoDbErrors.Validation(symbol is "BETWEEN" or "begins_with"
                ? $"Invalid condition in KeyConditionExpression: {symbol} operator must have the key attribute as its first operand"
                : "Invalid condition in KeyConditionExpression: No key attribute specified");
        }
        if (operands.Any(operand => operand is Operand.Path))
            throw DynamoDbErrors.Validation("Invalid condition in KeyConditionExpression: Multiple attribute names used in one condition");
        var resolved = path.Document.Resolve(scope);
        if (resolved.Length > 1)
            throw DynamoDbErrors.Validation("KeyConditionExpressions cannot have conditions on nested attributes");
        var values = operands.Select(operand => scope.Value(((Operand.Value)operand).Placeholder)).ToList();
        return new KeyCondition(resolved.Root, symbol, values[0], values.Count > 1 ? values[1] : null);
    }

    private static AwsErrorException InvalidOperator(string name) => DynamoDbErrors.Validation($"Invalid operator used in KeyConditionExpression: {name}");
}
