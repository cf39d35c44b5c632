using Acinaces.Simulators.Faults;

namespace Acinaces.Simulators.Exchanges.Binance;

/// <summary>A planned error in the venue's shape.</summary>
internal static class FaultError
{
    public static BinanceException ToException(this Fault fault) => new(fault.Status, fault.Code, fault.Message) { RetryAfterSeconds = fault.RetryAfterSeconds };
}
