using System.Text.Json;
using Acinaces.Domain.Orders;

namespace Acinaces.Domain.Tests.Orders;

public sealed class IdempotencyTests
{
    private static readonly OrderId _first = OrderId.For("t1", "key-1");

    [Fact]
    public void A_new_key_proceeds() => Assert.IsType<IdempotencyDecision.Proceed>(Idempotency.Decide(null, "a", Given.Noon));

    [Theory]
    [InlineData(IdempotencyStatus.Pending)]
    [InlineData(IdempotencyStatus.Submitted)]
    [InlineData(IdempotencyStatus.Completed)]
    public void The_same_key_and_body_get_the_first_order(IdempotencyStatus status) =>
        Assert.Equal(new IdempotencyDecision.Replay(_first), Idempotency.Decide(Remembered("a", status), "a", Given.Noon));

    [Theory]
    [InlineData(IdempotencyStatus.Pending)]
    [InlineData(IdempotencyStatus.Failed)]
    public void The_same_key_with_another_body_is_refused(IdempotencyStatus status) =>
        Assert.Equal(new IdempotencyDecision.Conflict(_first), Idempotency.Decide(Remembered("a", status), "b", Given.Noon));

    [Fact]
    public void What_failed_may_be_tried_again() =>
        Assert.IsType<IdempotencyDecision.Proceed>(Idempotency.Decide(Remembered("a", IdempotencyStatus.Failed), "a", Given.Noon));

    [Fact]
    public void A_key_is_forgotten_the_moment_it_expires()
    {
        var remembered = Remembered("a", IdempotencyStatus.Completed);
        Assert.IsType<IdempotencyDecision.Replay>(Idempotency.Decide(remembered, "a", remembered.ExpiresAt.AddTicks(-1)));
        Assert.IsType<IdempotencyDecision.Proceed>(Idempotency.Decide(remembered, "b", remembered.ExpiresAt));
    }

    [Theory]
    [InlineData("""{"a":1,"b":"x"}""", """{ "b": "x", "a": 1.00 }""")]
    [InlineData("""{"a":[1,2],"b":{"c":null,"d":true}}""", """{"b":{"d":true,"c":null},"a":[1.0,2]}""")]
    [InlineData("\"é\"", "\"\\u00e9\"")]
    public void Bodies_that_say_the_same_have_the_same_hash(string one, string other) => Assert.Equal(Hash(one), Hash(other));

    [Theory]
    [InlineData("""{"a":1}""", """{"a":"1"}""")]
    [InlineData("""{"a":[1,2]}""", """{"a":[2,1]}""")]
    [InlineData("""{"a":"b,","c":1}""", """{"a":"b","c":1}""")]
    [InlineData("""{"a":1}""", """{"a":1,"b":null}""")]
    [InlineData("""["a","b"]""", """["a\",\"b"]""")]
    public void Bodies_that_say_different_things_have_different_hashes(string one, string other) => Assert.NotEqual(Hash(one), Hash(other));

    private static string Hash(string json)
    {
        using var body = JsonDocument.Parse(json);
        return CanonicalBody.Hash(body.RootElement);
    }

    private static IdempotencyRecord Remembered(string bodyHash, IdempotencyStatus status) =>
        new("t1", "key-1", bodyHash, _first, status, Given.Noon + IdempotencyRecord.Life);
}
