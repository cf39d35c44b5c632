namespace Acinaces.Emulator.Tests.Lambda.Operations;

public sealed class ListFunctionsTests
{
    [Fact]
    public async Task Goes_through_all_in_pages()
    {
        using var code = new NodeFunction("return async () => 1;");
        await using var bench = await LambdaBench.StartAsync();
        foreach (var name in new[] { "a", "b", "c" }) await bench.CreateAsync(name, code.Folder);

        var first = (await bench.SendAsync("GET", "/2015-03-31/functions?MaxItems=2")).Json;
        var second = (await bench.SendAsync("GET", $"/2015-03-31/functions?MaxItems=2&Marker={Uri.EscapeDataString((string?)first["NextMarker"] ?? "")}")).Json;

        Assert.Equal(["a", "b"], first["Functions"]?.AsArray().Select(item => (string?)item?["FunctionName"]) ?? []);
        Assert.Equal(["c"], second["Functions"]?.AsArray().Select(item => (string?)item?["FunctionName"]) ?? []);
        Assert.Null(second["NextMarker"]);
    }
}
