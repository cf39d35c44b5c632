using Acinaces.Simulators.Exchanges.Binance.Signing;
using Acinaces.Simulators.Market;
using Acinaces.Simulators.Matching;

namespace Acinaces.Simulators.Exchanges.Binance;

/// <summary>The account that is always there. Its key and secret are public test values and open nothing else.</summary>
internal static class SandboxKey
{
    public const string Key = "sandbox-demo-key";
    public const string Secret = "sandbox-demo-secret";
    private const decimal Dollars = 100_000_000m;

    public static ApiKey Create()
    {
        var account = new Account(Key);
        account.Of("USDT").Deposit(Dollars);
        foreach (var listing in Listings.Spot.Where(listing => listing.QuoteAsset == "USDT"))
            account.Of(listing.BaseAsset).Deposit(decimal.Floor(Dollars / listing.Centre));
        return new ApiKey(Key, account, new ApiPermissions(), new HmacCheck(Secret));
    }
}
