namespace Acinaces.Infra.Gates;

/// <summary>What cfn-lint said.</summary>
/// <param name="Known">How many templates it was not asked about, because it had found no error in the same text before.</param>
/// <param name="SkippedBecause">Why it was not asked. Absent when it was.</param>
public sealed record LintOutcome(IReadOnlyList<Finding> Errors, int Known, string? SkippedBecause);
