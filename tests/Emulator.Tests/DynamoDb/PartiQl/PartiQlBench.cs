using System.Text.Json;
using System.Text.Json.Nodes;

namespace Acinaces.Emulator.Tests.DynamoDb.PartiQl;

/// <summary>Runs statements as a client does.</summary>
internal sealed class PartiQlBench(DynamoDbBench bench) : IAsyncDisposable
{
    public DynamoDbBench Bench => bench;

    /// <summary>An emulator with a table <c>t-1</c> of text keys p, and s of the given type when wanted.</summary>
    public static async Task<PartiQlBench> StartAsync(string? sortType = null, bool http = false, string more = "")
    {
        var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CreateAsync("t-1", sortType, more);
        return new PartiQlBench(bench);
    }

    /// <param name="parameters">A JSON array. Absent: none.</param>
    /// <param name="more">Further members of the request, with a comma before them.</param>
    public Task<JsonObject> RunAsync(string statement, string? parameters = null, string more = "") => bench.CallAsync("ExecuteStatement", Request(statement, parameters, more));

    public Task<string> ErrorAsync(string statement, string? parameters = null, string more = "") => bench.ErrorAsync("ExecuteStatement", Request(statement, parameters, more));

    /// <summary>The items of the first page, each as JSON.</summary>
    public async Task<string[]> ItemsAsync(string statement, string? parameters = null, string more = "") =>
        [.. (await RunAsync(statement, parameters, more))["Items"]!.AsArray().Select(item => item!.ToJsonString())];

    /// <summary>One attribute of each item of the first page; the text of its value.</summary>
    public async Task<string[]> ValuesAsync(string attribute, string statement, string? parameters = null, string more = "") =>
        [.. (await RunAsync(statement, parameters, more))["Items"]!.AsArray().Select(item => item![attribute]!.AsObject().First().Value!.GetValue<string>())];

    public static string Request(string statement, string? parameters, string more)
    {
        var given = parameters is null ? "" : $",\"Parameters\":{parameters}";
        return $"{{\"Statement\":\"{JsonEncodedText.Encode(statement)}\"{given}{more}}}";
    }

    public ValueTask DisposeAsync() => bench.DisposeAsync();
}
