using Acinaces.Domain.Orders;
using FsCheck.Fluent;

namespace Acinaces.Domain.Tests.Orders;

public sealed class OrderIdTests
{
    [Fact]
    public void The_same_intent_always_gets_the_same_id() => Assert.Equal(OrderId.For("t1", "key-1"), OrderId.For("t1", "key-1"));

    [Fact]
    public void Tenant_and_key_do_not_run_into_each_other()
    {
        Assert.NotEqual(OrderId.For("a", "bc"), OrderId.For("ab", "c"));
        Assert.NotEqual(OrderId.For("a", "b:c"), OrderId.For("a:b", "c"));
    }

    [Fact]
    public void Every_exchange_accepts_the_id() =>
        Seeded.Check(ArbMap.Default.GeneratorFor<FsCheck.NonNull<string>>(), key => Matches(OrderId.For("tenant", key.Get).Value));

    [Fact]
    public void Different_keys_get_different_ids() =>
        Assert.Equal(10_000, Enumerable.Range(0, 10_000).Select(i => OrderId.For("t1", $"key-{i}")).Distinct().Count());

    private static bool Matches(string id) => id.Length <= 36 && id.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_');
}
