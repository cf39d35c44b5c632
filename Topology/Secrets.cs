using Acinaces.Topology.Model;

namespace Acinaces.Topology;

/// <summary>The platform's own secrets, and the path below which tenants' exchange keys are kept.</summary>
public static class Secrets
{
    private const string NoWayForPrograms = "The vendor gives out keys on its site only.";

    // A program would need a key that may make keys, and so more rights than the one it renews.
    private const string OnlyWithMoreRights = "The vendor lets a program renew keys only with the organisation's or the main account's key, which may do far more.";

    public static readonly Secret ExchangeBinance = Exchange("binance", "Binance", NoWayForPrograms);

    public static readonly Secret ExchangeCoinbase = ExchangeWithPassphrase("coinbase", "Coinbase", NoWayForPrograms);

    public static readonly Secret ExchangeKraken = Exchange("kraken", "Kraken", NoWayForPrograms);

    public static readonly Secret ExchangeOkx = ExchangeWithPassphrase("okx", "OKX", OnlyWithMoreRights);

    public static readonly Secret ExchangeBsdex = Exchange("bsdex", "BSDEX", NoWayForPrograms);

    public static readonly Secret ExchangeBison = Exchange("bison", "BISON", NoWayForPrograms);

    public static readonly Secret ExchangeFinoa = Exchange("finoa", "Finoa", NoWayForPrograms);

    public static readonly Secret ExchangeBybit = Exchange("bybit", "Bybit", OnlyWithMoreRights);

    public static readonly Secret AiGemini = AiVendor("gemini", "Gemini", OnlyWithMoreRights);

    public static readonly Secret AiOpenAi = AiVendor("openai", "OpenAI", OnlyWithMoreRights);

    public static readonly Secret AiDeepSeek = AiVendor("deepseek", "DeepSeek", NoWayForPrograms);

    public static readonly Secret InfraRedis =
        new("infra-redis", "Connection of the cache", ["connectionString", "host", "port", "authToken"], Keys.Secrets) { Rotation = new Rotation.ByProgram(days: 30) };

    /// <summary>Below it stand <c>{exchange}/{tenantId}</c>, written when a tenant registers an exchange.</summary>
    public static readonly SecretPath TenantExchangeKeys = new("exchanges", "Exchange keys of tenants", Keys.Secrets);

    /// <summary>The platform's keys for the eight exchanges.</summary>
    public static IReadOnlyList<Secret> OfExchanges =>
        [ExchangeBinance, ExchangeCoinbase, ExchangeKraken, ExchangeOkx, ExchangeBsdex, ExchangeBison, ExchangeFinoa, ExchangeBybit];

    /// <summary>The keys for vendors of language models.</summary>
    public static IReadOnlyList<Secret> OfAiVendors => [AiGemini, AiOpenAi, AiDeepSeek];

    public static IReadOnlyList<Secret> All => [.. OfExchanges, .. OfAiVendors, InfraRedis];

    public static IReadOnlyList<SecretPath> Paths => [TenantExchangeKeys];

    private static Secret Exchange(string id, string name, string reason) => ByHand($"exchange-{id}", name, ["apiKey", "apiSecret"], reason);

    private static Secret ExchangeWithPassphrase(string id, string name, string reason) => ByHand($"exchange-{id}", name, ["apiKey", "apiSecret", "passphrase"], reason);

    private static Secret AiVendor(string id, string name, string reason) => ByHand($"ai-{id}", name, ["apiKey"], reason);

    private static Secret ByHand(string id, string name, IReadOnlyList<string> fields, string reason) =>
        new(id, $"API key for {name}", fields, Keys.Secrets) { Rotation = new Rotation.ByPerson(days: 90, reason) };
}
