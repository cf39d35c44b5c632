using System.Net;

namespace Acinaces.Emulator.Tests.Lambda.Operations;

public sealed class GetPolicyTests
{
    [Fact]
    public async Task Shows_the_document_of_one_qualifier()
    {
        using var code = new NodeFunction("return async () => 1;");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("fn", code.Folder);
        await bench.SendAsync("POST", "/2015-03-31/functions/fn/policy?Qualifier=$LATEST", """{"StatementId":"a","Action":"lambda:InvokeFunction","Principal":"*"}""");

        Assert.Equal(HttpStatusCode.NotFound, (await bench.SendAsync("GET", "/2015-03-31/functions/fn/policy")).Status);
        Assert.Contains("\"Sid\":\"a\"", (string?)(await bench.SendAsync("GET", "/2015-03-31/functions/fn/policy?Qualifier=$LATEST")).Json["Policy"], StringComparison.Ordinal);
    }
}
