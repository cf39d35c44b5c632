using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.PartiQl;

/// <summary>Which values can be asked to be before or behind others. A rule of statements, kept before their tables are looked for.</summary>
internal static class OrderingRules
{
    /// <param name="where">Absent: nothing is asked.</param>
    /// <exception cref="Pipeline.AwsErrorException">ValidationException: a value of a type without order is compared by order.</exception>
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
        }
    }

    private static void Require(string symbol, params ReadOnlySpan<Term> operands)
    {
        foreach (var operand in operands)
        {
            if (operand is Term.Constant { Value.Type: not (AttributeType.S or AttributeType.N or AttributeType.B) } wrong)
                throw PartiQlErrors.OperandType(symbol, wrong.Value.Type.ToString());
        }
    }
}
