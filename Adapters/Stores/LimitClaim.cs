using Acinaces.Domain.Risk;

namespace Acinaces.Adapters.Stores;

/// <summary>What an order wants of a limit.</summary>
/// <param name="Amount">In the limit's own measure.</param>
/// <param name="Maximum">The limit's bound in that measure, as it was checked.</param>
public sealed record LimitClaim(PositionLimit Limit, decimal Amount, decimal Maximum);
