using Acinaces.Testing;
using Acinaces.Topology.Model;

namespace Acinaces.Topology.Tests;

public sealed class SecretsTests
{
    [Fact]
    [Requirement("INF-9.1")]
    public void Each_of_the_eight_exchanges_has_a_secret() => Assert.Equal(
        [
            "exchange-binance", "exchange-bison", "exchange-bsdex", "exchange-bybit", "exchange-coinbase", "exchange-finoa", "exchange-kraken", "exchange-okx",
        ],
        Secrets.OfExchanges.Select(secret => secret.Name).Order());

    [Fact]
    [Requirement("INF-9.2")]
    public void Each_of_the_three_AI_vendors_has_a_secret() =>
        Assert.Equal(["ai-deepseek", "ai-gemini", "ai-openai"], Secrets.OfAiVendors.Select(secret => secret.Name).Order());

    [Fact]
    public void Exchanges_that_ask_for_a_passphrase_have_a_field_for_it() => Assert.Equal(
        ["exchange-coinbase", "exchange-okx"],
        Secrets.OfExchanges.Where(secret => secret.Fields.Contains("passphrase")).Select(secret => secret.Name).Order());

    [Fact]
    [Requirement("INF-9.4")]
    public void The_caches_token_is_renewed_by_a_program_and_every_other_key_by_a_person_who_is_reminded()
    {
        var byProgram = Assert.Single(Secrets.All, secret => secret.Rotation is Rotation.ByProgram);
        Assert.Equal(("infra-redis", 30), (byProgram.Name, byProgram.Rotation?.Days));
        Assert.All(Secrets.All.Where(secret => secret != byProgram), secret => Assert.Equal(90, Assert.IsType<Rotation.ByPerson>(secret.Rotation).Days));
    }

    [Theory]
    [InlineData(97, false)]
    [InlineData(98, true)]
    public void A_secret_is_overdue_a_week_after_its_time(int days, bool isOverdue) =>
        Assert.Equal(isOverdue, new Rotation.ByPerson(days: 90, "by hand").IsOverdue(TimeSpan.FromDays(days)));

    [Fact]
    public void Every_secret_is_under_our_own_key() => Assert.All(Secrets.All, secret => Assert.Same(Keys.Secrets, secret.Key));

    [Fact]
    public void The_cache_tells_how_to_reach_it() => Assert.Equal(["connectionString", "host", "port", "authToken"], Secrets.InfraRedis.Fields);
}
