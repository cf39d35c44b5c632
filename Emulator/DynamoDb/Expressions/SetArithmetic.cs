using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Expressions;

/// <summary>Joins and differences of sets.</summary>
internal static class SetArithmetic
{
    public static AttributeValue Join(AttributeValue one, AttributeValue two)
    {
        var joined = one.Type switch
        {
            AttributeType.SS => AttributeValue.SetOf([.. one.Texts.Union(two.Texts, StringComparer.Ordinal)]),
            AttributeType.NS => AttributeValue.SetOf([.. one.Numbers.Union(two.Numbers)]),
            _ => AttributeValue.SetOf([.. one.Binaries, .. two.Binaries.Where(added => !Has(one, added))]),
        };
        return joined.InOrder();
    }

    /// <summary>Absent when nothing is left: there are no empty sets.</summary>
    public static AttributeValue? Subtract(AttributeValue from, AttributeValue what)
    {
        var rest = from.Type switch
        {
            AttributeType.SS => AttributeValue.SetOf([.. from.Texts.Except(what.Texts, StringComparer.Ordinal)]),
            AttributeType.NS => AttributeValue.SetOf([.. from.Numbers.Except(what.Numbers)]),
            _ => AttributeValue.SetOf([.. from.Binaries.Where(kept => !Has(what, kept))]),
        };
        return rest.Count == 0 ? null : rest;
    }

    private static bool Has(AttributeValue set, byte[] element) => set.Binaries.Any(binary => binary.AsSpan().SequenceEqual(element));
}
