using Acinaces.Domain.Risk;
using Acinaces.Domain.Vocabulary;

namespace Acinaces.Handlers.RiskControls.Limits;

/// <summary>What one check says.</summary>
internal sealed record CheckOutcomeView(string CheckType, bool Passed, string Message, decimal? CurrentValue, decimal? LimitValue)
{
    public static CheckOutcomeView Of(RiskCheckOutcome outcome) => new(WireName.Of(outcome.CheckType), outcome.Passed, outcome.Message, outcome.CurrentValue, outcome.LimitValue);
}
