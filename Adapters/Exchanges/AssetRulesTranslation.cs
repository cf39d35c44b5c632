using Acinaces.Domain.Risk;

namespace Acinaces.Adapters.Exchanges;

/// <summary>An exchange's own rules in the words of the risk checks.</summary>
public static class AssetRulesTranslation
{
    public static ExchangeLimits ToLimits(this AssetRules rules) => new()
    {
        MinOrderSize = rules.MinQuantity,
        MaxOrderSize = rules.MaxQuantity == 0m ? decimal.MaxValue : rules.MaxQuantity,
        MinPrice = rules.MinPrice == 0m ? null : rules.MinPrice,
        MaxPrice = rules.MaxPrice == 0m ? null : rules.MaxPrice,
        TickSize = rules.TickSize == 0m ? null : rules.TickSize,
        LotSize = rules.LotSize == 0m ? null : rules.LotSize,
    };
}
