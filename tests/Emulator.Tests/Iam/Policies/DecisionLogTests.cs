using Acinaces.Emulator.Iam.Policies;

namespace Acinaces.Emulator.Tests.Iam.Policies;

public sealed class DecisionLogTests
{
    [Fact]
    public void Shows_the_newest_first_and_forgets_the_oldest_beyond_a_thousand()
    {
        var log = new DecisionLog();
        for (var i = 1; i <= 1003; i++) log.Add(new LoggedDecision(DateTimeOffset.UnixEpoch, "p", $"a:{i}", "*", true, "", null));
        var latest = log.Latest();
        Assert.Equal(1000, latest.Count);
        Assert.Equal("a:1003", latest[0].Action);
        Assert.Equal("a:4", latest[^1].Action);
    }
}
