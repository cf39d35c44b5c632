using System.Net;

namespace Acinaces.Emulator.Tests.ApiGateway.Operations;

public sealed class CreateAuthorizerTests
{
    [Fact]
    public async Task Needs_a_function_and_a_header()
    {
        await using var bench = await ApiBench.StartAsync();
        var api = await bench.ControlAsync("POST", "/restapis", """{"name":"trading"}""");
        var path = $"/restapis/{api["id"]}";
        var uri = ApiBench.FunctionUri("guard");

        var made = await bench.ControlAsync("POST", path + "/authorizers", $$"""{"name":"a","type":"TOKEN","authorizerUri":"{{uri}}","identitySource":"method.request.header.Authorization"}""");

        Assert.Equal(300, (int?)made["authorizerResultTtlInSeconds"]);
        Assert.Equal(HttpStatusCode.BadRequest, (await bench.Aws.SendAsync("POST", path + "/authorizers", $$"""{"name":"b","type":"TOKEN","authorizerUri":"{{uri}}"} """)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await bench.Aws.SendAsync("POST", path + "/authorizers", """{"name":"c","type":"COGNITO_USER_POOLS"}""")).Status);
    }
}
