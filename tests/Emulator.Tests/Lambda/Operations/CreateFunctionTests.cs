using System.Net;
using System.Text.Json.Nodes;

namespace Acinaces.Emulator.Tests.Lambda.Operations;

public sealed class CreateFunctionTests
{
    [Fact]
    public async Task Returns_the_configuration_with_the_defaults_of_lambda()
    {
        using var code = new NodeFunction("return async () => 1;");
        await using var bench = await LambdaBench.StartAsync();
        var created = await bench.CreateAsync("fn", code.Folder, new JsonObject { ["Timeout"] = null });

        Assert.Equal("arn:aws:lambda:eu-central-1:000000000000:function:fn", (string?)created["FunctionArn"]);
        Assert.Equal(3, (int?)created["Timeout"]);
        Assert.Equal(128, (int?)created["MemorySize"]);
        Assert.Equal("$LATEST", (string?)created["Version"]);
        Assert.Equal("Active", (string?)created["State"]);
        Assert.Equal("PassThrough", (string?)created["TracingConfig"]?["Mode"]);
    }

    [Fact]
    public async Task Runs_a_program_of_any_name_in_its_own_folder()
    {
        using var code = new NodeFunction("return async () => ({ folder: process.cwd(), root: process.env.LAMBDA_TASK_ROOT });");
        var program = Path.Combine(code.Folder, "Trading.Function");
        File.Move(Path.Combine(code.Folder, "bootstrap"), program);
        await using var bench = await LambdaBench.StartAsync();

        await bench.CreateAsync("named", code.Folder, new JsonObject { ["Code"] = new JsonObject { ["S3Bucket"] = "acinaces-local-code", ["S3Key"] = program } });

        var seen = (await bench.InvokeAsync("named")).Json;
        Assert.EndsWith(code.Folder, (string?)seen["folder"], StringComparison.Ordinal);
        Assert.Equal(code.Folder, (string?)seen["root"]);
    }

    [Fact]
    public async Task Refuses_a_second_function_of_the_name()
    {
        using var code = new NodeFunction("return async () => 1;");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("fn", code.Folder);

        var again = await bench.SendAsync("POST", "/2015-03-31/functions", $$"""{"FunctionName":"fn","Runtime":"provided.al2023","Role":"arn:aws:iam::000000000000:role/r","Handler":"h","Code":{"S3Bucket":"acinaces-local-code","S3Key":"{{code.Folder}}"} }""");

        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Equal("Function already exist: fn", (string?)again.Json["Message"]);
    }

    [Theory]
    [InlineData("Runtime", "\"nodejs22.x\"", "InvalidParameterValueException")]
    [InlineData("Timeout", "901", "ValidationException")]
    [InlineData("MemorySize", "64", "ValidationException")]
    [InlineData("Role", "\"nobody\"", "ValidationException")]
    [InlineData("FunctionName", "\"a b\"", "ValidationException")]
    [InlineData("Layers", "[\"arn:aws:lambda:eu-central-1:000000000000:layer:x:1\"]", "InvalidParameterValueException")]
    [InlineData("Environment", "{\"Variables\":{\"AWS_REGION\":\"x\"}}", "InvalidParameterValueException")]
    [InlineData("Code", "{\"S3Bucket\":\"acinaces-local-code\",\"S3Key\":\"/nowhere\"}", "InvalidParameterValueException")]
    public async Task Refuses_what_it_cannot_do(string member, string value, string error)
    {
        await using var bench = await LambdaBench.StartAsync();
        var request = new JsonObject
        {
            ["FunctionName"] = "fn",
            ["Runtime"] = "provided.al2023",
            ["Role"] = "arn:aws:iam::000000000000:role/r",
            ["Handler"] = "h",
            ["Code"] = new JsonObject { ["S3Bucket"] = "acinaces-local-code", ["S3Key"] = "/nowhere" },
        };
        request[member] = JsonNode.Parse(value);

        var answer = await bench.SendAsync("POST", "/2015-03-31/functions", request.ToJsonString());

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(error, answer.Header("x-amzn-ErrorType"));
    }
}
