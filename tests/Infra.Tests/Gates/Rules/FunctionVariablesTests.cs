using Acinaces.Infra.Gates;
using Acinaces.Infra.Gates.Rules;
using Acinaces.Infra.Tests.Assemblies;
using Acinaces.Topology.Environments;
using Acinaces.Topology.Model;

namespace Acinaces.Infra.Tests.Gates.Rules;

public sealed class FunctionVariablesTests
{
    private const string Reader = """
        "F": {"Type": "AWS::Lambda::Function", "Properties": {"FunctionName": "acinaces-test-reader", "Environment": {"Variables": {
          "ACINACES_FUNCTION": "reader", "ENVIRONMENT": "test", "LOG_LEVEL": "DEBUG", "DYNAMODB_TABLE_ORDERS": "acinaces-test-orders"}}}}
        """;

    private static readonly TopologyModel Model = new()
    {
        Environment = DeploymentEnvironments.Test,
        Functions = [new Function("reader", Group.Platform, "Reads", [], [Grant.Read(new Table("orders", Group.Platform, "id"))])],
    };

    [Fact]
    public void Exactly_the_variables_of_the_grants_are_fine() => Assert.Empty(Findings(Reader));

    [Theory]
    [InlineData(", \"DYNAMODB_TABLE_ORDERS\": \"acinaces-test-orders\"", "", "DYNAMODB_TABLE_ORDERS: missing, although a grant of function 'reader'")]
    [InlineData("DYNAMODB_TABLE_ORDERS", "DYNAMODB_TABLE_FILLS", "DYNAMODB_TABLE_FILLS: no grant of function 'reader'")]
    [InlineData("acinaces-test-orders", "acinaces-production-orders", "is acinaces-production-orders, but function 'reader'")]
    [InlineData("acinaces-test-reader", "acinaces-test-writer", "no template has the function acinaces-test-reader")]
    public void What_differs_is_found(string part, string by, string expected) =>
        Assert.Contains(Findings(Reader.Replace(part, by, StringComparison.Ordinal)), finding => finding.Contains(expected, StringComparison.Ordinal));

    private static string[] Findings(string resources) => [.. new FunctionVariables().Findings(new GateInput(Written.Assembly(resources), Model)).Select(finding => finding.ToString())];
}
