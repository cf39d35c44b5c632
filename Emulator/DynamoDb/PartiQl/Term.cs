using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.PartiQl;

/// <summary>A piece of meaning in a statement: a value, a path, or something made of others.</summary>
internal abstract record Term(TokenPlace Place)
{
    /// <summary>It holds or does not; in the place of a value it stands for true or false.</summary>
    public bool IsCondition => this switch
    {
        Negation or Between or In or Is => true,
        Binary binary => binary.Symbol is not ("+" or "-"),
        Call call => call.Name is "attribute_exists" or "attribute_not_exists" or "attribute_type" or "begins_with" or "contains",
        _ => false,
    };

    /// <summary>The type of its value. Absent: that depends on the item.</summary>
    public AttributeType? Type => this switch
    {
        Constant constant => constant.Value.Type,
        Call { Name: "size" } => AttributeType.N,
        _ => IsCondition ? AttributeType.BOOL : null,
    };

    internal sealed record Constant(AttributeValue Value, TokenPlace Place) : Term(Place);

    internal sealed record Path(PathElement[] Elements, TokenPlace Place) : Term(Place)
    {
        /// <summary>The top-level attribute.</summary>
        public string Root => Elements[0].Name ?? "";

        public bool IsAttribute(string name) => Elements.Length == 1 && Elements[0].Name == name;

        public bool Leads(Path other) => Elements.AsSpan().SequenceEqual(other.Elements);
    }

    internal sealed record Call(string Name, IReadOnlyList<Term> Arguments, TokenPlace Place) : Term(Place);

    /// <param name="Symbol">A comparator, <c>+</c>, <c>-</c>, <c>AND</c> or <c>OR</c>.</param>
    internal sealed record Binary(string Symbol, Term Left, Term Right, TokenPlace Place) : Term(Place);

    internal sealed record Negation(Term Of, TokenPlace Place) : Term(Place);

    internal sealed record Between(Term Of, Term Low, Term High, TokenPlace Place) : Term(Place);

    internal sealed record In(Term Of, IReadOnlyList<Term> Options, TokenPlace Place) : Term(Place);

    /// <param name="TypeName">MISSING, NULL or the name of a type, in upper case.</param>
    internal sealed record Is(Term Of, string TypeName, TokenPlace Place) : Term(Place);
}
