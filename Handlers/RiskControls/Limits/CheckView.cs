using Acinaces.Domain.Risk;
using Acinaces.ServiceDefaults.Telemetry;

namespace Acinaces.Handlers.RiskControls.Limits;

/// <summary>What the checks say of an order.</summary>
internal sealed record CheckView(bool Approved, IReadOnlyList<CheckOutcomeView> Checks, string? RejectionReason, decimal ProcessingTimeMs, DateTimeOffset Timestamp)
{
    public static CheckView Of(PreTradeDecision decision, TimeSpan took, DateTimeOffset now) =>
        new(decision.Approved, [.. decision.Checks.Select(CheckOutcomeView.Of)], decision.RejectionReason, took.Milliseconds(), now);
}
