namespace Acinaces.Domain.RateLimits;

/// <summary>What an exchange counts apart.</summary>
public enum RateLimitCategory
{
    /// <summary>New orders of one account.</summary>
    Orders,

    /// <summary>All requests, each by what it costs the exchange, from one address.</summary>
    Weight,
}
