namespace Aspire.Hosting.Building;

public sealed class LifecycleCommandsTests
{
    [Theory]
    [InlineData(null, ResourceCommandState.Enabled, ResourceCommandState.Hidden)]
    [InlineData("NotStarted", ResourceCommandState.Enabled, ResourceCommandState.Hidden)]
    [InlineData("Waiting", ResourceCommandState.Enabled, ResourceCommandState.Hidden)]
    [InlineData("Starting", ResourceCommandState.Disabled, ResourceCommandState.Hidden)]
    [InlineData("Running", ResourceCommandState.Hidden, ResourceCommandState.Enabled)]
    [InlineData("RuntimeUnhealthy", ResourceCommandState.Hidden, ResourceCommandState.Enabled)]
    [InlineData("Stopping", ResourceCommandState.Disabled, ResourceCommandState.Disabled)]
    [InlineData("Finished", ResourceCommandState.Enabled, ResourceCommandState.Hidden)]
    [InlineData("Exited", ResourceCommandState.Enabled, ResourceCommandState.Hidden)]
    [InlineData("FailedToStart", ResourceCommandState.Enabled, ResourceCommandState.Hidden)]
    public void Each_state_offers_what_makes_sense_in_it(string? state, ResourceCommandState start, ResourceCommandState stop)
    {
        Assert.Equal(start, LifecycleCommands.StartState(state));
        Assert.Equal(stop, LifecycleCommands.StopState(state));
    }
}
