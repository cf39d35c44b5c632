
namespace Acinaces.Emulator.Lambda.Running;

/// <summary>Counts invocations in progress against reserved and account concurrency.</summary>
internal sealed class ConcurrencyLedger
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _reservedInUse = new(StringComparer.Ordinal);
    private int _unreservedInUse;

    /// <summary>Lets an invocation in.</summary>
    /// <param name="unreservedLimit">The account's concurrency less all reservations.</param>
    /// <returns>Why not; absent when it is in, and then <see cref="Leave"/> must follow with the same values.</returns>
    public ThrottleReason? Enter(string functionArn, int? reserved, int unreservedLimit)
    {
        lock (_gate)
        {
            if (reserved is not { } limit)
            {
                if (_unreservedInUse >= unreservedLimit) return ThrottleReason.ConcurrentInvocationLimitExceeded;
                _unreservedInUse++;
                return null;
            }
            var inUse = _reservedInUse.GetValueOrDefault(functionArn);
            if (inUse >= limit) return ThrottleReason.ReservedFunctionConcurrentInvocationLimitExceeded;
            _reservedInUse[functionArn] = inUse + 1;
            return null;
        }
    }

    public void Leave(string functionArn, bool wasReserved)
    {
        lock (_gate)
        {
            if (wasReserved) _reservedInUse[functionArn]--;
            else _unreservedInUse--;
        }
    }
}
