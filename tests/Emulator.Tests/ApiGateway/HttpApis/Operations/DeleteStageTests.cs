namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.Operations;

public sealed class DeleteStageTests
{
    [Fact]
    public async Task Removes_a_stage()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ApiAsync();
        await bench.StageAsync(api, "dev");

        await bench.DoAsync("DELETE", $"/apis/{api}/stages/dev");

        Assert.Equal("NotFoundException", (await bench.RefusedAsync("DELETE", $"/apis/{api}/stages/dev")).Code);
    }
}
