namespace Acinaces.Infra.Specification;

/// <summary>What a property's value may look like. A closed set.</summary>
public abstract record PropertyShape
{
    private PropertyShape()
    {
    }

    /// <summary>A text; one of <see cref="Values"/> where there are any.</summary>
    public sealed record Text(IReadOnlyList<string> Values) : PropertyShape;

    /// <summary>A number, whole or not.</summary>
    public sealed record Number(bool IsWhole) : PropertyShape;

    /// <summary>True or false.</summary>
    public sealed record Flag : PropertyShape;

    /// <summary>A list of one shape.</summary>
    public sealed record List(PropertyShape Element) : PropertyShape;

    /// <summary>Freely named members of one shape.</summary>
    public sealed record Map(PropertyShape Element) : PropertyShape;

    /// <summary>The members that the definition of this name describes.</summary>
    public sealed record Structure(string Definition) : PropertyShape;

    /// <summary>A tag with <c>Key</c> and <c>Value</c>.</summary>
    public sealed record Tag : PropertyShape;

    /// <summary>Any JSON, for example a policy.</summary>
    public sealed record Free : PropertyShape;

    /// <summary>One of several shapes.</summary>
    public sealed record Either(IReadOnlyList<PropertyShape> Shapes) : PropertyShape;
}
