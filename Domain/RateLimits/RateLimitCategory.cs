namespace Acinaces.Domain.RateLimits;

/// <summary>What an exchange counts apart.</summary>
public enum RateLimitCategory
{
    Orders,
    Queries,
    Websocket,
    Weight,
}
