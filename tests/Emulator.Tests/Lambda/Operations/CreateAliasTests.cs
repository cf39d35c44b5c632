using System.Net;

namespace Acinaces.Emulator.Tests.Lambda.Operations;

public sealed class CreateAliasTests
{
    [Fact]
    public async Task Lets_a_version_be_called_by_name()
    {
        using var code = new NodeFunction("return async () => 1;");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("fn", code.Folder);
        await bench.SendAsync("POST", "/2015-03-31/functions/fn/versions", "{}");

        var answer = await bench.SendAsync("POST", "/2015-03-31/functions/fn/aliases", """{"Name":"live","FunctionVersion":"1"}""");

        Assert.Equal(HttpStatusCode.Created, answer.Status);
        Assert.Equal("arn:aws:lambda:eu-central-1:000000000000:function:fn:live", (string?)answer.Json["AliasArn"]);
        Assert.Equal("1", (await bench.InvokeAsync("fn:live")).Header("X-Amz-Executed-Version"));
        Assert.Equal(HttpStatusCode.Conflict, (await bench.SendAsync("POST", "/2015-03-31/functions/fn/aliases", """{"Name":"live","FunctionVersion":"1"}""")).Status);
    }
}
