using System.Text.Json;
using Acinaces.Handlers.Runtime;

namespace Acinaces.Handlers.Tests.Runtime;

public sealed class WarmUpTests
{
    /// <summary>A process in standby ends when its rehearsal fails: a function that cannot be made of stand-ins would take all others down.</summary>
    [Fact]
    public async Task Every_function_can_be_made_in_standby_and_an_order_rehearsed() =>
        await WarmUp.RunAsync(TestContext.Current.CancellationToken);

    /// <summary>An order that fails half way leaves the rest of its code cold, and nobody notices.</summary>
    [Fact]
    public async Task A_rehearsed_order_goes_all_the_way()
    {
        var answers = await WarmUp.RehearseAsync(2, TestContext.Current.CancellationToken);
        Assert.Equal(2, answers.Count);
        Assert.All(answers, answer =>
        {
            using var json = JsonDocument.Parse(answer);
            Assert.True(json.RootElement.GetProperty("statusCode").GetInt32() == 201, json.RootElement.ToString());
        });
    }
}
