using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.PartiQl;

/// <summary>Turns SET and REMOVE into actions as expressions have them.</summary>
internal sealed class UpdateTranslator(StatementScope scope)
{
    public UpdateAction Translate(Assignment assignment) => assignment.Value switch
    {
        null => new UpdateAction.Remove(scope.Path(assignment.Target)),
        Term.Call { Name: "set_add" } call => new UpdateAction.Add(scope.Path(assignment.Target), SetOf(call, assignment.Target)),
        Term.Call { Name: "set_delete" } call => new UpdateAction.Delete(scope.Path(assignment.Target), SetOf(call, assignment.Target)),
        { } value => new UpdateAction.Set(scope.Path(assignment.Target), OperandOf(value)),
    };

    private Operand.Value SetOf(Term.Call call, Term.Path target)
    {
        var name = call.Name.ToUpperInvariant();
        if (call.Arguments.Count != 2)
            throw PartiQlErrors.At($"{name} must have exactly two arguments", call.Place);
        if (call.Arguments[0] is not Term.Path path || !path.Leads(target))
            throw PartiQlErrors.At($"The first argument to {name} must equal the assignment value", call.Place);
        return call.Arguments[1] is Term.Constant { Value.IsSet: true } set
            ? scope.Value(set.Value)
            : throw PartiQlErrors.At($"The second argument to {name} must be a value with type SET", path.Place);
    }

    private Operand OperandOf(Term term)
    {
        switch (term)
        {
            case Term.Constant constant:
                return scope.Value(constant.Value);
            case Term.Path path:
                return new Operand.Path(scope.Path(path));
            case Term.Binary { Symbol: "+" } sum:
                return new Operand.Sum(Number(sum.Left, "+"), Number(sum.Right, "+"));
            case Term.Binary { Symbol: "-" } difference:
                return new Operand.Difference(Number(difference.Left, "-"), Number(difference.Right, "-"));
            case Term.Call { Name: "list_append", Arguments: [var first, var second] }:
                return new Operand.ListAppend(OperandOf(first), OperandOf(second));
            case Term.Call { Name: "if_not_exists", Arguments: [Term.Path path, var otherwise] }:
                return new Operand.IfNotExists(scope.Path(path), OperandOf(otherwise));
            case Term.Call { Name: "list_append" or "if_not_exists" } call:
                throw DynamoDbErrors.Validation($"Incorrect number of operands for operator or function; operator or function: {call.Name}, number of operands: {call.Arguments.Count}");
            case Term.Call call:
                throw PartiQlErrors.UnknownFunction(call.Name, call.Place);
            case Term.Is:
                throw DynamoDbErrors.Validation("IS operator is not supported in update expressions");
            case Term.Binary binary:
                throw DynamoDbErrors.Validation($"Unsupported operator in Update Expression. Operator: {binary.Symbol}");
            default:
                throw DynamoDbErrors.Validation("Unsupported operator in Update Expression. Operator: NOT");
        }
    }

    private Operand Number(Term term, string symbol) => term is Term.Constant { Value.Type: not AttributeType.N } wrong
        ? throw PartiQlErrors.OperandType(symbol, wrong.Value.Type.ToString())
        : OperandOf(term);
}
