namespace Acinaces.Emulator.ApiGateway.Model;

/// <param name="Period"><c>DAY</c>, <c>WEEK</c> or <c>MONTH</c>, in UTC.</param>
/// <param name="Offset">Requests taken off the first period.</param>
internal sealed record QuotaSettings(int Limit, int? Offset, string? Period);
