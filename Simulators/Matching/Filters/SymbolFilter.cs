namespace Acinaces.Simulators.Matching.Filters;

/// <summary>A rule of a symbol that every order must pass.</summary>
internal abstract record SymbolFilter
{
    /// <summary>The venue's own name of it.</summary>
    public abstract string Name { get; }

    public abstract bool Passes(in FilterInput input);

    /// <summary>True for a multiple of the step; a step of 0 switches the check off.</summary>
    protected static bool IsMultiple(decimal value, decimal step) => step == 0m || value % step == 0m;

    /// <summary>True within the bounds; a bound of 0 switches its check off.</summary>
    protected static bool IsWithin(decimal value, decimal minimum, decimal maximum) => (minimum == 0m || value >= minimum) && (maximum == 0m || value <= maximum);
}
