using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Expressions;

/// <summary>Refuses conditions that can never make sense with the values given, before any item is looked at.</summary>
internal sealed class ConditionChecker(ExpressionKind kind, ExpressionScope scope, bool allDefined)
{
    private const string TypeNames = "{S,SS,N,NS,B,BS,BOOL,NULL,L,M}";
    // With the names that the service has inside, which no request can use.
    private const string AllTypeNames = "{S,SS,N,NS,B,BS,BOOL,NULL,L,M,HD,DOUBLE,FLOAT,HDS,FS,DOUBLESET,DICT,DECIMAL,INT,DECIMALSET,INTSET}";

    public void Check(Condition condition)
    {
        switch (condition)
        {
            case Condition.And and:
                Check(and.Left);
                Check(and.Right);
                break;
            case Condition.Or or:
                Check(or.Left);
                Check(or.Right);
                break;
            case Condition.Not not:
                Check(not.Of);
                break;
            default:
                CheckLeaf(condition);
                break;
        }
    }

    // In the service's order: placeholders, counts, equal operands, types.
    private void CheckLeaf(Condition condition)
    {
        var operands = ConditionOperands.Of(condition);
        if (!allDefined)
        {
            foreach (var operand in operands)
                RequireDefined(operand);
        }
        foreach (var operand in operands)
            RequireCount(operand);
        switch (condition)
        {
            case Condition.Call call:
                throw ExpressionErrors.OperandCount(kind, call.Function, call.Operands.Count);
            case Condition.Comparison comparison:
                CheckComparison(comparison);
                break;
            case Condition.Between between:
                CheckBetween(between);
                break;
            case Condition.In isIn:
                CheckSize(isIn.Of);
                break;
            case Condition.Exists { Of: not Operand.Path } exists:
                throw ExpressionErrors.NotPath(kind, exists.Wanted ? "attribute_exists" : "attribute_not_exists");
            case Condition.TypeIs typeIs:
                CheckDistinct("attribute_type", typeIs.Of, typeIs.TypeName);
                CheckTypeName(typeIs.TypeName);
                break;
            case Condition.BeginsWith beginsWith:
                CheckDistinct("begins_with", beginsWith.Of, beginsWith.Beginning);
                RequireBeginning(beginsWith.Of);
                RequireBeginning(beginsWith.Beginning);
                break;
            case Condition.Contains contains:
                CheckDistinct("contains", contains.Of, contains.Element);
                break;
        }
    }

    private void RequireDefined(Operand operand)
    {
        switch (operand)
        {
            case Operand.Value value when !scope.HasValue(value.Placeholder):
                throw ExpressionErrors.UndefinedValue(kind, value.Placeholder);
            case Operand.Path path when path.Document.Placeholders.FirstOrDefault(name => !scope.HasName(name)) is { } undefined:
                throw ExpressionErrors.UndefinedName(kind, undefined);
            case Operand.Size size:
                RequireDefined(size.Of);
                break;
            case Operand.Call call:
                foreach (var inner in call.Operands)
                    RequireDefined(inner);
                break;
        }
    }

    private void RequireCount(Operand operand)
    {
        if (operand is Operand.Size size)
        {
            RequireCount(size.Of);
            if (size.Of is Operand.Size)
                throw ExpressionErrors.OperandType(kind, "size", "N");
        }
        if (operand is Operand.Call call)
            throw ExpressionErrors.OperandCount(kind, call.Function, call.Operands.Count);
    }

    private void RequireBeginning(Operand operand)
    {
        RequireType("begins_with", operand, AttributeType.S, AttributeType.B);
        if (operand is Operand.Size)
            throw ExpressionErrors.OperandType(kind, "begins_with", "N");
    }

    private void CheckComparison(Condition.Comparison comparison)
    {
        CheckDistinct(comparison.Symbol, comparison.Left, comparison.Right);
        CheckSize(comparison.Left);
        CheckSize(comparison.Right);
        if (comparison.Symbol is "=" or "<>")
            return;
        RequireType(comparison.Symbol, comparison.Left, AttributeType.S, AttributeType.N, AttributeType.B);
        RequireType(comparison.Symbol, comparison.Right, AttributeType.S, AttributeType.N, AttributeType.B);
    }

    private void CheckBetween(Condition.Between between)
    {
        foreach (var operand in new[] { between.Of, between.Low, between.High })
        {
            CheckSize(operand);
            RequireType("BETWEEN", operand, AttributeType.S, AttributeType.N, AttributeType.B);
        }
        if (ValueOf(between.Low) is not { } low || ValueOf(between.High) is not { } high)
            return;
        if (low.Type != high.Type)
            throw ExpressionErrors.Between(kind, "same data type for lower and upper bounds", low, high);
        if (AttributeOrder.Compare(low, high) > 0)
            throw ExpressionErrors.Between(kind, "upper bound to be greater than or equal to lower bound", low, high);
    }

    private void CheckTypeName(Operand typeName)
    {
        if (ValueOf(typeName) is not { } value)
            throw ExpressionErrors.OperandType(kind, "attribute_type", AllTypeNames);
        if (value.Type != AttributeType.S)
            throw ExpressionErrors.OperandType(kind, "attribute_type", value.Type.ToString());
        if (!Enum.GetNames<AttributeType>().Contains(value.Text))
            throw ExpressionErrors.Invalid(kind, $"Invalid attribute type name found; type: {value.Text}, valid types: {TypeNames}");
    }

    private void CheckSize(Operand operand)
    {
        if (operand is Operand.Size size && ValueOf(size.Of) is { Type: AttributeType.N or AttributeType.BOOL or AttributeType.NULL } value)
            throw ExpressionErrors.OperandType(kind, "size", value.Type.ToString());
    }

    private void CheckDistinct(string symbol, Operand first, Operand second)
    {
        if (first is not Operand.Path one || second is not Operand.Path two)
            return;
        var path = one.Document.Resolve(scope);
        if (path.ContentEquals(two.Document.Resolve(scope)))
            throw ExpressionErrors.NotDistinct(kind, symbol, path);
    }

    private void RequireType(string function, Operand operand, params ReadOnlySpan<AttributeType> types)
    {
        if (ValueOf(operand) is { } value && !types.Contains(value.Type))
            throw ExpressionErrors.OperandType(kind, function, value.Type.ToString());
    }

    private AttributeValue? ValueOf(Operand operand) => operand is Operand.Value value ? scope.Value(value.Placeholder) : null;
}
