using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Legacy;

/// <summary>Gives the values of legacy parameters placeholders, so that they become the same conditions and updates that expressions do.</summary>
internal sealed class LegacyScope
{
    private readonly AttributeMap _values = [];

    /// <summary>Names and values for what has been made; a legacy parameter has none of its own.</summary>
    public ExpressionScope Expressions => new(_values);

    public static DocumentPath Path(string attribute)
    {
        RequireName(attribute);
        return DocumentPath.OfAttribute(attribute);
    }

    public static void RequireName(string attribute)
    {
        if (System.Text.Encoding.UTF8.GetByteCount(attribute) > ushort.MaxValue)
            throw DynamoDbErrors.Validation(DynamoDbMessages.NameTooLarge);
    }

    public Operand.Value Value(AttributeValue value)
    {
        var placeholder = $":{_values.Count}";
        _values[placeholder] = value;
        return new Operand.Value(placeholder);
    }
}
