using System.Net;

namespace Acinaces.Emulator.Tests.Lambda.Operations;

public sealed class AddPermissionTests
{
    [Fact]
    public async Task Writes_the_statement_that_a_service_needs()
    {
        using var code = new NodeFunction("return async () => 1;");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("fn", code.Folder);

        var answer = await bench.SendAsync("POST", "/2015-03-31/functions/fn/policy", """{"StatementId":"s3","Action":"lambda:InvokeFunction","Principal":"s3.amazonaws.com","SourceArn":"arn:aws:s3:::b","SourceAccount":"000000000000"}""");

        Assert.Equal(HttpStatusCode.Created, answer.Status);
        Assert.Equal(
            """{"Sid":"s3","Effect":"Allow","Principal":{"Service":"s3.amazonaws.com"},"Action":"lambda:InvokeFunction","Resource":"arn:aws:lambda:eu-central-1:000000000000:function:fn","Condition":{"StringEquals":{"AWS:SourceAccount":"000000000000"},"ArnLike":{"AWS:SourceArn":"arn:aws:s3:::b"}}}""",
            (string?)answer.Json["Statement"]);
    }
}
