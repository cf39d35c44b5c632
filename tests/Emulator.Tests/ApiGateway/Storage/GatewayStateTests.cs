using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Tests.Lambda;

namespace Acinaces.Emulator.Tests.ApiGateway.Storage;

public sealed class GatewayStateTests
{
    [Fact]
    public async Task Apis_keys_plans_domains_and_functions_outlive_a_restart()
    {
        var data = Directory.CreateTempSubdirectory("gateway-").FullName;
        using var code = new NodeFunction("return async event => ({ statusCode: 200, body: event.requestContext.identity.apiKey });");
        var options = new EmulatorOptions { ApiPort = 0, DataDirectory = data };
        string key;
        await using (var bench = await ApiBench.StartAsync(options: options))
        {
            await bench.Aws.CreateAsync("fn", code.Folder);
            var paths = $$"""{"/me":{"get":{"security":[{"key":[]}],"x-amazon-apigateway-integration":{"type":"aws_proxy","uri":"{{ApiBench.FunctionUri("fn")}}"} } } }""";
            var id = await bench.DeployAsync(ApiBench.Document(paths, """ "components":{"securitySchemes":{"key":{"type":"apiKey","name":"x-api-key","in":"header"}}} """));
            var plan = await bench.ControlAsync("POST", "/usageplans", $$"""{"name":"p","apiStages":[{"apiId":"{{id}}","stage":"test"}]}""");
            var made = await bench.ControlAsync("POST", "/apikeys", """{"name":"k","enabled":true}""");
            await bench.ControlAsync("POST", $"/usageplans/{plan["id"]}/keys", $$"""{"keyId":"{{made["id"]}}","keyType":"API_KEY"}""");
            key = (string?)made["value"] ?? "";
            Assert.Equal(key, (await bench.CallAsync("GET", "/me", null, ("x-api-key", key))).Body);
        }

        await using (var bench = await ApiBench.StartAsync(options: options))
        {
            Assert.Equal(key, (await bench.CallAsync("GET", "/me", null, ("x-api-key", key))).Body);
        }
        Directory.Delete(data, recursive: true);
    }
}
