using Acinaces.Topology.Model;

namespace Acinaces.Topology;

/// <summary>The platform's own secrets, and the path below which tenants' exchange keys are kept.</summary>
public static class Secrets
{
    public static readonly Secret ExchangeBinance = Exchange("binance", "Binance");

    public static readonly Secret ExchangeCoinbase = ExchangeWithPassphrase("coinbase", "Coinbase");

    public static readonly Secret ExchangeKraken = Exchange("kraken", "Kraken");

    public static readonly Secret ExchangeOkx = ExchangeWithPassphrase("okx", "OKX");

    public static readonly Secret ExchangeBsdex = Exchange("bsdex", "BSDEX");

    public static readonly Secret ExchangeBison = Exchange("bison", "BISON");

    public static readonly Secret ExchangeFinoa = Exchange("finoa", "Finoa");

    public static readonly Secret ExchangeBybit = Exchange("bybit", "Bybit");

    public static readonly Secret AiGemini = AiVendor("gemini", "Gemini");

    public static readonly Secret AiOpenAi = AiVendor("openai", "OpenAI");

    public static readonly Secret AiDeepSeek = AiVendor("deepseek", "DeepSeek");

    public static readonly Secret InfraRedis =
        new("infra-redis", "Connection of the cache", ["connectionString", "host", "port", "authToken"], Keys.Secrets);

    /// <summary>Below it stand <c>{exchange}/{tenantId}</c>, written when a tenant registers an exchange.</summary>
    public static readonly SecretPath TenantExchangeKeys = new("exchanges", "Exchange keys of tenants", Keys.Secrets);

    /// <summary>The platform's keys for the eight exchanges.</summary>
    public static IReadOnlyList<Secret> OfExchanges =>
        [ExchangeBinance, ExchangeCoinbase, ExchangeKraken, ExchangeOkx, ExchangeBsdex, ExchangeBison, ExchangeFinoa, ExchangeBybit];

    /// <summary>The keys for vendors of language models.</summary>
    public static IReadOnlyList<Secret> OfAiVendors => [AiGemini, AiOpenAi, AiDeepSeek];

    public static IReadOnlyList<Secret> All => [.. OfExchanges, .. OfAiVendors, InfraRedis];

    public static IReadOnlyList<SecretPath> Paths => [TenantExchangeKeys];

    private static Secret Exchange(string id, string name) =>
        new($"exchange-{id}", $"API key for {name}", ["apiKey", "apiSecret"], Keys.Secrets);

    private static Secret ExchangeWithPassphrase(string id, string name) =>
        new($"exchange-{id}", $"API key for {name}", ["apiKey", "apiSecret", "passphrase"], Keys.Secrets);

    private static Secret AiVendor(string id, string name) => new($"ai-{id}", $"API key for {name}", ["apiKey"], Keys.Secrets);
}
