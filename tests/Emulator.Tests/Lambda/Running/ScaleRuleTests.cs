using Acinaces.Emulator.Lambda.Running;

namespace Acinaces.Emulator.Tests.Lambda.Running;

public sealed class ScaleRuleTests
{
    private static readonly TimeSpan Start = TimeSpan.FromMilliseconds(300);

    [Theory]
    [InlineData(1, 0, 0, 0, true)]      // nothing runs yet
    [InlineData(1, 1, 0, 0, false)]     // one is on its way for it
    [InlineData(2, 1, 0, 0, true)]
    [InlineData(50, 2, 0, 0, false)]    // the machine bears two starts at once
    [InlineData(50, 0, 1, 5, false)]    // 50 x 5 ms are done before a process has started
    [InlineData(70, 0, 1, 5, true)]     // 350 ms are not
    [InlineData(1, 0, 6, 9999, false)]  // six processes are all it may have
    public void Starts_a_process_only_when_the_queue_would_wait_longer_than_its_start(int waiting, int starting, int ready, int eventMs, bool expected) =>
        Assert.Equal(expected, ScaleRule.ShouldStart(waiting, starting, ready, maxProcesses: 6, maxStarting: 2, TimeSpan.FromMilliseconds(eventMs), Start));
}
