using Acinaces.Domain.Vocabulary;

namespace Acinaces.Domain.Risk;

/// <summary>The verdict of all checks on one order.</summary>
public sealed record PreTradeDecision(IReadOnlyList<RiskCheckOutcome> Checks)
{
    /// <summary>All checks have to pass; no check at all is no approval.</summary>
    public bool Approved => Checks.Count > 0 && Checks.All(check => check.Passed);

    /// <summary>The failed checks.</summary>
    public IReadOnlyList<RiskCheckOutcome> Failures => [.. Checks.Where(check => !check.Passed)];

    /// <summary>The one failure's message, or all of them with the names of their checks. Absent when approved.</summary>
    public string? RejectionReason => Failures switch
    {
        [] => null,
        [var only] => only.Message,
        var several => string.Join("; ", several.Select(failure => $"{WireName.Of(failure.CheckType)}: {failure.Message}")),
    };
}
