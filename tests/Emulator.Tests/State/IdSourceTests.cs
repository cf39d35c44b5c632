using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Tests.State;

public sealed class IdSourceTests
{
    [Fact]
    public void Request_ids_are_unique_and_look_like_uuids()
    {
        var ids = new IdSource();
        var made = Enumerable.Range(0, 10_000).Select(_ => ids.RequestId()).ToHashSet();
        Assert.Equal(10_000, made.Count);
        Assert.All(made, id => Assert.True(Guid.TryParseExact(id, "D", out _)));
    }

    [Fact]
    public void Chance_knows_never_and_always()
    {
        var ids = new IdSource();
        Assert.DoesNotContain(true, Enumerable.Range(0, 1000).Select(_ => ids.Chance(0)));
        Assert.DoesNotContain(false, Enumerable.Range(0, 1000).Select(_ => ids.Chance(1)));
    }
}
