namespace Acinaces.Emulator.Iam.Policies;

/// <summary>The actions or resources of a statement, or (<paramref name="Negated"/>) all but these: NotAction and NotResource.</summary>
internal sealed record PatternList(IReadOnlyList<string> Patterns, bool Negated)
{
    /// <summary>Where a statement has no such element, as trust policies have no resource.</summary>
    public static PatternList Everything { get; } = new(["*"], false);

    public bool Covers(string text, AccessRequest request, bool ignoreCase)
    {
        foreach (var pattern in Patterns)
        {
            if (Wildcard.Matches(request.Expand(pattern), text, ignoreCase)) return !Negated;
        }
        return Negated;
    }
}
