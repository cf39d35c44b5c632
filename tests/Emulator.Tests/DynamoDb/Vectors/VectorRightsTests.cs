using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Tests.Iam;
using static Acinaces.Emulator.Tests.DynamoDb.Vectors.VectorTable;

namespace Acinaces.Emulator.Tests.DynamoDb.Vectors;

/// <summary>Searching is a right on the index.</summary>
public sealed class VectorRightsTests
{
    private const string Target = "DynamoDB_20120810.";
    private const string Table = "arn:aws:dynamodb:eu-central-1:000000000000:table/t-1";

    [Theory]
    [InlineData("dynamodb:SearchVectors", Table + "/index/plain", "{}", true)]
    [InlineData("dynamodb:SearchVectors", Table + "/index/*", "{}", true)]
    [InlineData("dynamodb:SearchVectors", Table, "{}", false)]
    [InlineData("dynamodb:SearchVectors", Table + "/index/other", "{}", false)]
    [InlineData("dynamodb:Query", Table + "/index/plain", "{}", false)]
    // A search has neither leading keys nor attributes that a condition could ask about.
    [InlineData("dynamodb:SearchVectors", Table + "/index/plain", """{"StringEquals":{"dynamodb:LeadingKeys":"x"}}""", false)]
    [InlineData("dynamodb:SearchVectors", Table + "/index/plain", """{"StringEquals":{"aws:RequestedRegion":"eu-central-1"}}""", true)]
    public async Task A_search_needs_the_right_on_its_index(string action, string resource, string condition, bool allowed)
    {
        await using var host = await EmulatorHost.StartAsync(new EmulatorOptions { Listen = false }, cancellationToken: TestContext.Current.CancellationToken);
        using var admin = new SignedQueryClient(host, "dynamodb");
        Assert.Equal(200, (await admin.JsonAsync(Target + "CreateTable", Create($"{Plain},{Index("other")}"))).Status);
        using var iam = new SignedQueryClient(host, "iam");
        await iam.CallAsync("CreateUser", ("UserName", "reader"));
        await iam.CallAsync("PutUserPolicy", ("UserName", "reader"), ("PolicyName", "rights"),
            ("PolicyDocument", $$$"""{"Statement":{"Effect":"Allow","Action":"{{{action}}}","Resource":"{{{resource}}}","Condition":{{{condition}}}}}"""));
        var key = await iam.CallAsync("CreateAccessKey", ("UserName", "reader"));
        using var reader = new SignedQueryClient(host, "dynamodb", key.Descendants("AccessKeyId").Single().Value, key.Descendants("SecretAccessKey").Single().Value);
        var (status, answer) = await reader.JsonAsync(Target + "SearchVectors", Search("plain", "1 0 0"));
        Assert.Equal(allowed ? 200 : 400, status);
        if (!allowed)
            Assert.Contains($"perform: dynamodb:SearchVectors on resource: {Table}/index/plain ", (string?)(answer["Message"] ?? answer["message"]), StringComparison.Ordinal);
    }
}
