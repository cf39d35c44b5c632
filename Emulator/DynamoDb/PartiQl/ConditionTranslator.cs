using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.PartiQl;

/// <summary>Turns a WHERE clause into a condition as expressions have it.</summary>
internal sealed class ConditionTranslator(StatementScope scope)
{
    public Condition Translate(Term term) => term switch
    {
        Term.Binary { Symbol: "AND" } and => new Condition.And(Side(and.Left), Side(and.Right)),
        Term.Binary { Symbol: "OR" } or => new Condition.Or(Side(or.Left), Side(or.Right)),
        Term.Binary { Symbol: not ("+" or "-") } comparison => new Condition.Comparison(comparison.Symbol, OperandOf(comparison.Left), OperandOf(comparison.Right)),
        Term.Negation { Of: Term.Path or Term.Constant } => throw DynamoDbErrors.Validation("The argument to NOT must be a Type or Expression"),
        Term.Negation not => new Condition.Not(Translate(not.Of)),
        Term.Between between => new Condition.Between(OperandOf(between.Of), OperandOf(between.Low), OperandOf(between.High)),
        Term.In isIn => new Condition.In(OperandOf(isIn.Of), [.. isIn.Options.Select(OperandOf)]),
        Term.Is test => Test(test),
        Term.Call call => Function(call),
        _ => throw DynamoDbErrors.Validation("WHERE clause must contain an expression that resolves to a boolean"),
    };

    private Condition Side(Term term) =>
        term is Term.Path or Term.Constant ? throw DynamoDbErrors.Validation("The arguments to AND/OR must be Expressions") : Translate(term);

    private Condition Test(Term.Is test)
    {
        if (test.Of is not (Term.Path or Term.Constant))
            throw DynamoDbErrors.Validation("The left hand side argument to IS must be a Variable Reference, Literal, or Path");
        var operand = OperandOf(test.Of);
        return test.TypeName == "MISSING"
            ? new Condition.Exists(operand, false)
            : new Condition.TypeIs(operand, scope.Value(AttributeValue.Of(TypeOf(test.TypeName).ToString())));
    }

    private static AttributeType TypeOf(string name) => name switch
    {
        "NULL" => AttributeType.NULL,
        "BOOLEAN" or "BOOL" => AttributeType.BOOL,
        "BLOB" => AttributeType.B,
        "STRING" => AttributeType.S,
        "NUMERIC" => AttributeType.N,
        "LIST" => AttributeType.L,
        _ => AttributeType.M,
    };

    private Condition Function(Term.Call call)
    {
        switch (call.Name)
        {
            case "attribute_exists" or "attribute_not_exists":
                RequireCount(call, 1);
                return call.Arguments[0] is Term.Path path
                    ? new Condition.Exists(new Operand.Path(scope.Path(path)), call.Name == "attribute_exists")
                    : throw DynamoDbErrors.Validation($"Operator or function requires a document path; operator or function: {call.Name}");
            case "begins_with":
                RequireCount(call, 2);
                RequireBeginning(call);
                return new Condition.BeginsWith(OperandOf(call.Arguments[0]), OperandOf(call.Arguments[1]));
            case "contains":
                RequireCount(call, 2);
                return new Condition.Contains(OperandOf(call.Arguments[0]), OperandOf(call.Arguments[1]));
            case "attribute_type":
                RequireCount(call, 2);
                RequireTypeName(call);
                return new Condition.TypeIs(OperandOf(call.Arguments[0]), OperandOf(call.Arguments[1]));
            case "size":
                throw DynamoDbErrors.Validation("WHERE clause must contain an expression that resolves to a boolean");
            default:
                throw PartiQlErrors.UnknownFunction(call.Name, call.Place);
        }
    }

    private Operand OperandOf(Term term)
    {
        switch (term)
        {
            case Term.Constant constant:
                return scope.Value(constant.Value);
            case Term.Path path:
                return new Operand.Path(scope.Path(path));
            case Term.Call { Name: "size" } size:
                RequireCount(size, 1);
                if (size.Arguments[0].Type is { } type and (AttributeType.N or AttributeType.BOOL or AttributeType.NULL))
                    throw PartiQlErrors.OperandType("size", type.ToString());
                return new Operand.Size(OperandOf(size.Arguments[0]));
            case Term.Binary { Symbol: "+" or "-" } sum:
                throw DynamoDbErrors.Validation($"Unsupported operator in Condition Expression. Operator: {sum.Symbol}");
            default:
                return new Operand.Truth(Translate(term));
        }
    }

    private static void RequireBeginning(Term.Call call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Type is { } type and not (AttributeType.S or AttributeType.B))
                throw PartiQlErrors.OperandType("begins_with", type.ToString());
        }
    }

    private static void RequireTypeName(Term.Call call)
    {
        if (call.Arguments[1] is not Term.Constant { Value.Type: AttributeType.S } name)
        {
            throw PartiQlErrors.OperandType("attribute_type", call.Arguments[1].Type?.ToString() ?? "{NS,SS,L,BS,N,M,B,BOOL,NULL,S}");
        }
        if (!Enum.GetNames<AttributeType>().Contains(name.Value.Text))
            throw DynamoDbErrors.Validation($"Invalid attribute type name found; type: {name.Value.Text}, valid types: {{N,BS,L,B,NULL,M,S,SS,NS,BOOL}}");
    }

    private static void RequireCount(Term.Call call, int count)
    {
        if (call.Arguments.Count != count)
            throw DynamoDbErrors.Validation($"Incorrect number of operands for operator or function; operator or function: {call.Name}, number of operands: {call.Arguments.Count}");
    }
}
