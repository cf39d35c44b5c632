using System.Globalization;
using Acinaces.Adapters.Aws.DynamoDb;
using Acinaces.Domain.Vocabulary;

namespace Acinaces.Adapters.Stores;

/// <summary>Calls to exchanges as items of the table <c>exchange-audit-logs</c>.</summary>
internal static class ExchangeCallItem
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(90);

    public static TableWrite Write(string table, ExchangeCall call)
    {
        // Two calls about one subject in one millisecond differ in their kind.
        var id = string.Create(CultureInfo.InvariantCulture, $"{call.Operation}-{call.Subject}-{call.Latency.Ticks}");
        var item = new DynamoItem
        {
            { "tenantId", call.TenantId },
            { "timestampLogId", $"{DynamoItem.Instant(call.At)}#{id}" },
            { "logId", id },
            { "exchangeId", WireName.Of(call.ExchangeId) },
            { "timestamp", call.At },
            { "operationType", call.Operation },
            { "subject", call.Subject },
            { "outcome", call.Outcome },
            { "success", call.Succeeded },
            { "latencyMs", (decimal)Math.Round(call.Latency.TotalMilliseconds, 3) },
            { "expiresAt", (decimal)(call.At + Life).ToUnixTimeSeconds() },
        };
        return new TableWrite.Put(table, item.With("errorType", call.ErrorType));
    }
}
