using Acinaces.Infra.Gates;

namespace Acinaces.Infra.Tests.Gates;

/// <summary>Counts mutations and what noticed them.</summary>
internal sealed class MutationTally
{
    private readonly List<(string Kind, string What, IReadOnlyList<string> Rules)> _mutations = [];

    public void Count(string kind, string what, IReadOnlyCollection<Finding> findings) =>
        _mutations.Add((kind, what, [.. findings.Select(finding => finding.Rule ?? "specification").Distinct()]));

    /// <summary>Prints the table; fails when a mutation passed unnoticed, or when there was nothing to remove of some kind.</summary>
    /// <param name="kinds">How many kinds of protection were to be removed.</param>
    public void Verdict(ITestOutputHelper output, int kinds)
    {
        output.WriteLine("| removed | mutations | noticed | by |");
        output.WriteLine("| --- | ---: | ---: | --- |");
        foreach (var kind in _mutations.GroupBy(mutation => mutation.Kind))
            output.WriteLine($"| {kind.Key} | {kind.Count()} | {kind.Count(mutation => mutation.Rules.Count > 0)} | {string.Join(", ", kind.SelectMany(mutation => mutation.Rules).Distinct())} |");
        Assert.Equal(kinds, _mutations.Select(mutation => mutation.Kind).Distinct().Count());
        var unnoticed = _mutations.Where(mutation => mutation.Rules.Count == 0).Select(mutation => $"{mutation.Kind}: {mutation.What}").ToArray();
        Assert.True(unnoticed.Length == 0, $"Nothing noticed:{Environment.NewLine}{string.Join(Environment.NewLine, unnoticed)}");
    }
}
