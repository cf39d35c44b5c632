using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Expressions;

/// <summary>Refuses updates that can never make sense with the values given, before any item is looked at.</summary>
internal static class UpdateChecker
{
    private const ExpressionKind Kind = ExpressionKind.UpdateExpression;

    public static void Check(IReadOnlyList<UpdateAction> actions, ExpressionScope scope)
    {
        CheckSections(actions, scope);
        foreach (var action in actions)
        {
            if (action is UpdateAction.Set set)
                Check(set.Value, scope);
        }
    }

    private static void CheckSections(IReadOnlyList<UpdateAction> actions, ExpressionScope scope)
    {
        foreach (var action in actions)
        {
            switch (action)
            {
                case UpdateAction.Add add when ValueOf(add.Value, scope) is { IsSet: false, Type: not AttributeType.N } value:
                    throw Wrong("ADD", value);
                case UpdateAction.Delete delete when ValueOf(delete.Value, scope) is { IsSet: false } value:
                    throw Wrong("DELETE", value);
            }
        }
    }

    private static void Check(Operand operand, ExpressionScope scope)
    {
        switch (operand)
        {
            case Operand.Sum sum:
                RequireNumber("+", sum.Left, scope);
                RequireNumber("+", sum.Right, scope);
                break;
            case Operand.Difference difference:
                RequireNumber("-", difference.Left, scope);
                RequireNumber("-", difference.Right, scope);
                break;
            case Operand.ListAppend append:
                RequireList(append.First, scope);
                RequireList(append.Second, scope);
                break;
            case Operand.Call call:
                foreach (var inner in call.Operands)
                    Check(inner, scope);
                throw call is { Function: "if_not_exists", Operands.Count: 2 }
                    ? ExpressionErrors.NotPath(Kind, call.Function)
                    : ExpressionErrors.OperandCount(Kind, call.Function, call.Operands.Count);
            case Operand.IfNotExists ifNotExists:
                Check(ifNotExists.Otherwise, scope);
                break;
        }
    }

    private static void RequireNumber(string symbol, Operand operand, ExpressionScope scope)
    {
        Check(operand, scope);
        if (ValueOf(operand, scope) is { } value && value.Type != AttributeType.N)
            throw ExpressionErrors.OperandType(Kind, symbol, value.Type.ToString());
        if (operand is Operand.ListAppend)
            throw ExpressionErrors.OperandType(Kind, symbol, "L");
    }

    private static void RequireList(Operand operand, ExpressionScope scope)
    {
        if (operand is Operand.ListAppend)
            throw ExpressionErrors.MisusedFunction(Kind, "list_append");
        Check(operand, scope);
        if (ValueOf(operand, scope) is { } value && value.Type != AttributeType.L)
            throw ExpressionErrors.OperandType(Kind, "list_append", value.Type.ToString());
    }

    private static AttributeValue? ValueOf(Operand operand, ExpressionScope scope) => operand is Operand.Value value ? scope.Value(value.Placeholder) : null;

    // The service names the types that ADD allows for DELETE too.
    private static Pipeline.AwsErrorException Wrong(string section, AttributeValue value) => ExpressionErrors.Invalid(Kind,
        $"Incorrect operand type for operator or function; operator: {section}, operand type: {LongName(value.Type)}, typeSet: ALLOWED_FOR_ADD_OPERAND");

    private static string LongName(AttributeType type) => type switch
    {
        AttributeType.S => "STRING",
        AttributeType.N => "NUMBER",
        AttributeType.B => "BINARY",
        AttributeType.NULL => "NULL",
        AttributeType.L => "LIST",
        AttributeType.M => "MAP",
        _ => type.ToString(),
    };
}
