namespace Acinaces.Infra.Gates.Nag;

/// <summary>What cdk-nag said.</summary>
/// <param name="SkippedBecause">Why it was not asked, and what to do about it. Absent when it was.</param>
public sealed record NagOutcome(IReadOnlyList<NagFinding> Findings, string? SkippedBecause);
