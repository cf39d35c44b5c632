using System.Globalization;
using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.PartiQl;

/// <summary>Gives the values and odd names of a statement the placeholders under which expressions know them.</summary>
internal sealed class StatementScope
{
    private readonly AttributeMap _values = [];
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public Operand.Value Value(AttributeValue value)
    {
        var placeholder = ":" + _values.Count.ToString(CultureInfo.InvariantCulture);
        _values[placeholder] = value;
        return new Operand.Value(placeholder);
    }

    public DocumentPath Path(Term.Path path) => new([.. path.Elements.Select(NameOf)]);

    /// <summary>The scope with all that has been named so far; asked for at the end.</summary>
    public ExpressionScope Close() => new(_names.Count > 0 ? _names : null, _values.Count > 0 ? _values : null, RequestLayer.Older);

    // A name that begins like a placeholder would be taken for one.
    private PathElement NameOf(PathElement element)
    {
        if (element.Name is not ['#', ..] name)
            return element;
        var placeholder = "#" + _names.Count.ToString(CultureInfo.InvariantCulture);
        _names[placeholder] = name;
        return new PathElement(placeholder, 0);
    }
}
