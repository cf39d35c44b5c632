using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.PartiQl;

/// <summary>What can be asked at all. Rules that a statement keeps once it has been read to its end, before its table is looked for.</summary>
internal static class WhereRules
{
    /// <param name="where">Absent: nothing is asked.</param>
    /// <exception cref="Pipeline.AwsErrorException">ValidationException: a value of a type without order is compared by order, or a choice is too wide.</exception>
    public static void Require(Term? where)
    {
        switch (where)
        {
            case Term.Binary { Symbol: "<" or "<=" or ">" or ">=" } comparison:
                Require(comparison.Symbol, comparison.Left, comparison.Right);
                break;
            case Term.Binary binary:
                Require(binary.Left);
                Require(binary.Right);
                break;
            case Term.Negation not:
                Require(not.Of);
                break;
            case Term.Between between:
                Require("BETWEEN", between.Of, between.Low, between.High);
                break;
            case Term.In isIn:
                RequireFew(isIn.Options);
                Require(isIn.Of);
                foreach (var option in isIn.Options)
                    Require(option);
                break;
        }
    }

    private static void Require(string symbol, params ReadOnlySpan<Term> operands)
    {
        foreach (var operand in operands)
        {
            if (operand.Type is { } type and not (AttributeType.S or AttributeType.N or AttributeType.B))
                throw PartiQlErrors.OperandType(symbol, type.ToString());
        }
    }

    private static void RequireFew(IReadOnlyList<Term> options)
    {
        if (options.Count > DynamoDbLimits.MaxInOperands)
            throw DynamoDbErrors.Validation($"The IN operator is provided with too many operands; number of operands: {options.Count}");
    }
}
