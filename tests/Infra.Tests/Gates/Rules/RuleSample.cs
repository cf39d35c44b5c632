namespace Acinaces.Infra.Tests.Gates.Rules;

/// <summary>Resources that please a rule, and changes to them that do not.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Good">Resources as <c>"id": {...}</c>.</param>
/// <param name="Faults">What to replace by what, and part of the finding that must follow.</param>
public sealed record RuleSample(string Rule, string Good, params IReadOnlyList<(string Part, string By, string Finding)> Faults)
{
    /// <summary>The environment whose settings apply.</summary>
    public string Environment { get; init; } = "test";
}
