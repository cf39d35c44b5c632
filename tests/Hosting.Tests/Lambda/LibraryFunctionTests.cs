using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Aspire.Hosting.Testing;

namespace Aspire.Hosting.Lambda;

/// <summary>Functions that are methods of a class library, run by the runtime for such.</summary>
public sealed class LibraryFunctionTests(RunningFunctionHost host) : IClassFixture<RunningFunctionHost>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_method_gets_the_event_as_its_type_and_lambdas_context()
    {
        var first = await InvokeAsync("adder", """{"left":2,"Right":40}""");
        var second = await InvokeAsync("adder", """{"Left":1,"Right":1}""");

        Assert.Equal(("42", "1"), ($"{first["Total"]}", $"{first["Calls"]}"));
        // The instance has stayed.
        Assert.Equal(("2", "2"), ($"{second["Total"]}", $"{second["Calls"]}"));
        Assert.Matches("^[0-9a-f-]{36}$", (string?)first["RequestId"]);
        await host.WaitForLineAsync("adder", "adding for adder, True");
        await host.WaitForLineAsync("adder", "adding {0} [2]");
    }

    [Theory]
    [InlineData("negater", "7", "-7")]
    [InlineData("echo", """{"any": [1]}""", """{"any":[1]}""")]
    [InlineData("shouter", "\"hello\"", "\"HELLO!\"")]
    public async Task Values_streams_and_a_serializer_of_its_own_are_taken(string function, string request, string answer) => Assert.Equal(answer, (await InvokeAsync(function, request)).ToJsonString());

    [Fact]
    public async Task What_a_method_throws_is_its_error()
    {
        var error = await InvokeAsync("failing", "1");

        Assert.Equal(("InvalidOperationException", "no such sum: 1"), ((string?)error["errorType"], (string?)error["errorMessage"]));
    }

    [Theory]
    [InlineData("missing", "has no public method 'Missing'")]
    [InlineData("later", "no ValueTask")]
    public async Task A_method_that_cannot_be_a_handler_is_told_when_the_function_starts(string function, string reason)
    {
        var error = await InvokeAsync(function, "1");

        Assert.Contains(reason, (string?)error["errorMessage"], StringComparison.Ordinal);
    }

    private async Task<JsonNode> InvokeAsync(string function, string request)
    {
        await host.Application.ResourceNotifications.WaitForResourceHealthyAsync(function, Token);
        using var aws = host.Application.CreateHttpClient("LambdaServiceEmulator");
        using var content = new StringContent(request);
        using var answer = await aws.PostAsync(new Uri($"/2015-03-31/functions/{function}/invocations", UriKind.Relative), content, Token);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Token));
        return await answer.Content.ReadFromJsonAsync<JsonNode>(Token) ?? new JsonObject();
    }
}
