using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Expressions;

/// <summary>A condition with the names and values of one request.</summary>
internal sealed class BoundCondition(Condition root, ExpressionScope scope)
{
    private static readonly AttributeMap NoAttributes = [];

    /// <summary>Made of a legacy filter; the service words errors about it otherwise.</summary>
    public bool IsLegacy { get; init; }

    public Condition Root => root;

    public ExpressionScope Scope => scope;

    /// <param name="item">Absent for an item that does not exist, which has no attributes.</param>
    public bool Holds(AttributeMap? item) => Holds(root, item ?? NoAttributes);

    /// <summary>The top-level attributes the condition looks at.</summary>
    public IEnumerable<ResolvedPath> Paths() => ConditionPaths.Of(root).Select(path => path.Resolve(scope));

    private bool Holds(Condition condition, AttributeMap item) => condition switch
    {
        Condition.And and => Holds(and.Left, item) && Holds(and.Right, item),
        Condition.Or or => Holds(or.Left, item) || Holds(or.Right, item),
        Condition.Not not => !Holds(not.Of, item),
        Condition.Comparison comparison => Compare(comparison.Symbol, Evaluate(comparison.Left, item), Evaluate(comparison.Right, item)),
        Condition.Between between => Evaluate(between.Of, item) is { } value
            && Compare(">=", value, Evaluate(between.Low, item)) && Compare("<=", value, Evaluate(between.High, item)),
        Condition.In isIn => Evaluate(isIn.Of, item) is { } value && isIn.Options.Any(option => value.Equals(Evaluate(option, item))),
        Condition.Exists exists => Evaluate(exists.Of, item) is not null == exists.Wanted,
        Condition.TypeIs typeIs => Evaluate(typeIs.Of, item) is { } value && value.Type.ToString() == Evaluate(typeIs.TypeName, item)?.Text,
        Condition.BeginsWith beginsWith => BeginsWith(Evaluate(beginsWith.Of, item), Evaluate(beginsWith.Beginning, item)),
        Condition.Contains contains => Contains(Evaluate(contains.Of, item), Evaluate(contains.Element, item)),
        _ => throw new InvalidOperationException($"Unknown condition {condition.GetType().Name}."),
    };

    private AttributeValue? Evaluate(Operand operand, AttributeMap item) => operand switch
    {
        Operand.Path path => path.Document.Resolve(scope).Find(item),
        Operand.Value value => scope.Value(value.Placeholder),
        Operand.Size size => SizeOf(Evaluate(size.Of, item)),
        Operand.Truth truth => AttributeValue.Of(Holds(truth.Of, item)),
        _ => throw new InvalidOperationException($"Unknown operand {operand.GetType().Name}."),
    };

    private static AttributeValue? SizeOf(AttributeValue? value)
    {
        int? size = value?.Type switch
        {
            // The length of a text is that of its UTF-8 form, as in the size of an item.
            AttributeType.S or AttributeType.B => value.SizeInBytes,
            AttributeType.SS or AttributeType.NS or AttributeType.BS or AttributeType.L or AttributeType.M => value.Count,
            _ => null,
        };
        return size is null ? null : AttributeValue.Of(DynamoDbNumber.FromInt64(size.Value));
    }

    private static bool Compare(string symbol, AttributeValue? left, AttributeValue? right)
    {
        // A missing attribute equals nothing, so it is also unequal to everything.
        if (symbol == "<>")
            return left is null || right is null || !left.Equals(right);
        if (left is null || right is null)
            return false;
        if (symbol == "=")
            return left.Equals(right);
        return AttributeOrder.Compare(left, right) is { } order && symbol switch
        {
            "<" => order < 0,
            "<=" => order <= 0,
            ">" => order > 0,
            _ => order >= 0,
        };
    }

    private static bool BeginsWith(AttributeValue? value, AttributeValue? beginning)
    {
        if (value is null || beginning is null || value.Type != beginning.Type)
            return false;
        return value.Type switch
        {
            AttributeType.S => value.Utf8.AsSpan().StartsWith(beginning.Utf8),
            AttributeType.B => value.Binary.AsSpan().StartsWith(beginning.Binary),
            _ => false,
        };
    }

    private static bool Contains(AttributeValue? value, AttributeValue? element)
    {
        if (value is null || element is null)
            return false;
        return value.Type switch
        {
            AttributeType.S => element.Type == AttributeType.S && value.Utf8.AsSpan().IndexOf(element.Utf8) >= 0,
            AttributeType.B => element.Type == AttributeType.B && value.Binary.AsSpan().IndexOf(element.Binary) >= 0,
            AttributeType.SS => element.Type == AttributeType.S && value.Texts.Contains(element.Text),
            AttributeType.NS => element.Type == AttributeType.N && value.Numbers.Contains(element.Number),
            AttributeType.BS => element.Type == AttributeType.B && value.Binaries.Any(binary => binary.AsSpan().SequenceEqual(element.Binary)),
            AttributeType.L => value.List.Contains(element),
            _ => false,
        };
    }
}
