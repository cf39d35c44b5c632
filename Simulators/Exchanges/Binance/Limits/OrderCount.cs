namespace Acinaces.Simulators.Exchanges.Binance.Limits;

/// <summary>Unfilled orders of one account, with the windows they are counted in.</summary>
internal readonly record struct OrderCount(long TenSecondWindow, int TenSeconds, long DayWindow, int Day);
