namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.Operations;

public sealed class GetStagesTests
{
    [Fact]
    public async Task Shows_all_stages()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ApiAsync();
        await bench.StageAsync(api, "dev");
        await bench.StageAsync(api);

        Assert.Equal(["$default", "dev"], (await bench.DoAsync("GET", $"/apis/{api}/stages"))["items"]?.AsArray().Select(stage => (string?)stage?["stageName"]) ?? []);
    }
}
