using Acinaces.Adapters.Aws.DynamoDb;
using Acinaces.Domain.Risk;

namespace Acinaces.Adapters.Stores;

/// <summary>Drawdowns as items of the table <c>drawdown-state</c>; their ids are PORTFOLIO and <c>STRATEGY-{strategyId}</c>.</summary>
internal static class DrawdownItem
{
    public static DrawdownState Read(DynamoItem item) =>
        new(item.TextOrNull("strategyId"), item.Number("peakValue"), item.Number("currentValue"), item.EnumOf<DrawdownStatus>("status"));
}
