namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.Operations;

public sealed class GetStageTests
{
    [Fact]
    public async Task Shows_a_stage()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ApiAsync();
        await bench.StageAsync(api, "dev");

        Assert.True((bool?)(await bench.DoAsync("GET", $"/apis/{api}/stages/dev"))["autoDeploy"]);
        Assert.Equal("NotFoundException", (await bench.RefusedAsync("GET", $"/apis/{api}/stages/none")).Code);
    }
}
