using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.PartiQl;

/// <summary>A WHERE clause as the terms that must all hold.</summary>
internal sealed class WhereClause
{
    private readonly List<Term> _terms = [];

    public WhereClause(Term? where)
    {
        if (where is not null)
            Add(where);
    }

    public IReadOnlyList<Term> Terms => _terms;

    /// <summary>The key of the one item that the clause names, and what else it demands.</summary>
    /// <param name="shape">The key.</param>
    /// <param name="options">A choice of one value is as good as an equality.</param>
    /// <param name="once">An attribute must not be asked to have two values. Otherwise the first counts, and the other is one more demand.</param>
    /// <returns>Absent: it does not name exactly one item.</returns>
    /// <exception cref="Pipeline.AwsErrorException">ValidationException: a key attribute has two different values.</exception>
    public (AttributeMap Key, IReadOnlyList<Term> Others)? FindKey(KeyShape shape, bool options = false, bool once = false)
    {
        var key = new AttributeMap();
        var rest = new List<Term>();
        foreach (var term in _terms)
        {
            var named = Equality(term) ?? (options ? SoleOption(term) : null);
            if (named is not var (name, value) || !shape.Includes(name))
                rest.Add(term);
            else if (key.Find(name) is not { } other || other.Equals(value))
                key[name] = value;
            else if (once)
                throw PartiQlErrors.RepeatedKey(name);
            else
                rest.Add(term);
        }
        return key.Count == shape.Count ? (key, rest) : null;
    }

    /// <summary>As <see cref="FindKey"/>, for statements that demand the key.</summary>
    public (AttributeMap Key, IReadOnlyList<Term> Others) RequireKey(KeyShape shape)
    {
        var found = FindKey(shape, once: true) ?? throw PartiQlErrors.IncompleteKey();
        foreach (var name in shape.Names)
        {
            if (found.Key[name].Type != shape.TypeOf(name))
                throw PartiQlErrors.KeyType(name);
        }
        foreach (var term in found.Others)
        {
            if (KeyNameIn(term, shape) is { } name)
                throw PartiQlErrors.RepeatedKey(name);
        }
        return found;
    }

    /// <summary>The values that the clause allows an attribute to have. Absent: it does not say by itself.</summary>
    public IReadOnlyList<AttributeValue>? ValuesOf(string attribute)
    {
        foreach (var term in _terms)
        {
            if (AlternativesOf(term, attribute) is { } values)
                return values;
        }
        return null;
    }

    /// <summary>What a term says if it is an equality of an attribute and a value.</summary>
    public static (string Name, AttributeValue Value)? Equality(Term term) => term switch
    {
        Term.Binary { Symbol: "=", Left: Term.Path { Elements.Length: 1 } path, Right: Term.Constant value } => (path.Root, value.Value),
        Term.Binary { Symbol: "=", Left: Term.Constant value, Right: Term.Path { Elements.Length: 1 } path } => (path.Root, value.Value),
        _ => null,
    };

    private static (string Name, AttributeValue Value)? SoleOption(Term term) =>
        term is Term.In { Of: Term.Path { Elements.Length: 1 } path, Options: [Term.Constant value] } ? (path.Root, value.Value) : null;

    private static List<AttributeValue>? AlternativesOf(Term term, string attribute)
    {
        if (Equality(term) is var (name, value) && name == attribute)
            return [value];
        if (term is Term.In { Of: Term.Path path } isIn && path.IsAttribute(attribute) && isIn.Options.All(option => option is Term.Constant))
            return [.. isIn.Options.OfType<Term.Constant>().Select(option => option.Value)];
        // Either side may hold, so both must say.
        if (term is Term.Binary { Symbol: "OR" } or
            && new WhereClause(or.Left).ValuesOf(attribute) is { } left && new WhereClause(or.Right).ValuesOf(attribute) is { } right)
        {
            return [.. left, .. right];
        }
        return null;
    }

    private static string? KeyNameIn(Term term, KeyShape shape) => term switch
    {
        Term.Path path => shape.Includes(path.Root) ? path.Root : null,
        Term.Binary binary => KeyNameIn(binary.Left, shape) ?? KeyNameIn(binary.Right, shape),
        Term.Negation not => KeyNameIn(not.Of, shape),
        Term.Between between => KeyNameIn(between.Of, shape),
        Term.In isIn => KeyNameIn(isIn.Of, shape),
        _ => null,
    };

    private void Add(Term term)
    {
        if (term is Term.Binary { Symbol: "AND" } and)
        {
            Add(and.Left);
            Add(and.Right);
            return;
        }
        _terms.Add(term);
    }
}
