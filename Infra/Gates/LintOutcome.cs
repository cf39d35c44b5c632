namespace Acinaces.Infra.Gates;

/// <summary>What cfn-lint said.</summary>
/// <param name="SkippedBecause">Why it was not asked. Absent when it was.</param>
public sealed record LintOutcome(IReadOnlyList<Finding> Errors, string? SkippedBecause);
