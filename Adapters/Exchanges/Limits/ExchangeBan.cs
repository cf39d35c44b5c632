using Acinaces.Domain.RateLimits;

namespace Acinaces.Adapters.Exchanges.Limits;

/// <summary>An exchange told us to send nothing for a while.</summary>
/// <param name="TenantId">Whose request met it.</param>
/// <param name="Reason">The exchange's words.</param>
public sealed record ExchangeBan(RateLimitScope Scope, string TenantId, DateTimeOffset Until, string Reason);
