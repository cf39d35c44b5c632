using Acinaces.Domain.Exchanges;

namespace Acinaces.Domain.Routing;

/// <summary>Which exchange an order goes to, and why.</summary>
/// <param name="Ranking">Every exchange that came into question, the chosen one first.</param>
public sealed record RoutingDecision(RoutingCriteria Criteria, IReadOnlyList<RankedExchange> Ranking)
{
    public ExchangeId Selected => Ranking[0].Candidate.ExchangeId;
}
