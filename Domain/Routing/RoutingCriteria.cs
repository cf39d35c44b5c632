namespace Acinaces.Domain.Routing;

/// <summary>By what an exchange is chosen for an order that names none.</summary>
public enum RoutingCriteria
{
    BestPrice,
    LowestFees,
    HighestLiquidity,
    UserPreference,
}
