using Acinaces.Handlers.Runtime;

namespace Acinaces.Handlers.Tests.Runtime;

public sealed class WarmUpTests
{
    /// <summary>A process in standby ends when its rehearsal fails: a function that cannot be made of stand-ins would take all others down.</summary>
    [Fact]
    public async Task Every_function_can_be_made_in_standby_and_an_order_rehearsed() =>
        await WarmUp.RunAsync(TestContext.Current.CancellationToken);
}
