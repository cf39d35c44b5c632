using System.Text.RegularExpressions;
using Acinaces.Infra.Diff;
using Acinaces.Infra.Tests.Assemblies;

namespace Acinaces.Infra.Tests.Diff;

public sealed class ChangeGateTests
{
    private const string Table = "\"T\": {\"Type\": \"AWS::DynamoDB::Table\", \"Properties\": {\"TableName\": \"orders\"}}";
    private const string Renamed = "\"T\": {\"Type\": \"AWS::DynamoDB::Table\", \"Properties\": {\"TableName\": \"orders-2\"}}";
    private const string RenamedAgain = "\"T\": {\"Type\": \"AWS::DynamoDB::Table\", \"Properties\": {\"TableName\": \"orders-3\"}}";

    [Fact]
    public void A_renamed_table_is_refused_in_production_and_passes_with_the_printed_hash()
    {
        var (code, output) = Judge("production", Table, Renamed);
        Assert.Equal(1, code);
        Assert.Contains("LOSES DATA", output, StringComparison.Ordinal);
        Assert.Contains("TableName: orders -> orders-2", output, StringComparison.Ordinal);
        var hash = Regex.Match(output, "--approve ([0-9a-f]{64})").Groups[1].Value;
        Assert.Equal(0, Judge("production", Table, Renamed, hash).Code);
    }

    [Fact]
    public void An_approval_is_good_for_one_change_set_only()
    {
        var hash = Regex.Match(Judge("production", Table, Renamed).Output, "--approve ([0-9a-f]{64})").Groups[1].Value;
        var (code, output) = Judge("production", Table, RenamedAgain, hash);
        Assert.Equal(1, code);
        Assert.Contains($"the approval {hash} is for another change set", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Test_may_lose_a_table() => Assert.Equal(0, Judge("test", Table, Renamed).Code);

    [Fact]
    public void A_stack_of_no_environment_is_guarded_like_production() => Assert.Equal(1, Judge("account", Table, Renamed).Code);

    [Fact]
    public void Production_may_grow_without_asking() => Assert.Equal(0, Judge("production", Table, Table + ", \"N\": {\"Type\": \"AWS::SNS::Topic\"}").Code);

    [Fact]
    public void Nothing_to_change_says_so() => Assert.StartsWith("Nothing changes.", Judge("production", Table, Table).Output, StringComparison.Ordinal);

    [Fact]
    public void The_hash_does_not_depend_on_the_order_of_resources()
    {
        const string topic = "\"N\": {\"Type\": \"AWS::SNS::Topic\"}";
        Assert.Equal(
            AssemblyDiff.Between(Written.Assembly(""), Written.Assembly(Table + "," + topic)).Hash,
            AssemblyDiff.Between(Written.Assembly(""), Written.Assembly(topic + "," + Table)).Hash);
    }

    [Fact]
    public void An_environment_that_the_new_assembly_lacks_is_refused()
    {
        using var output = new StringWriter();
        Assert.Equal(1, ChangeGate.Judge(Written.Assembly(Table), Written.Assembly(Table), "production", approval: null, output));
        Assert.StartsWith("Refused: the assembly to deploy holds no stack of production.", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_first_deployment_says_so()
    {
        using var output = new StringWriter();
        Assert.Equal(0, ChangeGate.Judge(new([]), Written.Assembly(Table, "acinaces-production-tables"), "production", approval: null, output));
        Assert.StartsWith("Nothing of production stands in the assembly compared with: this is a first deployment, or the wrong folder.", output.ToString(), StringComparison.Ordinal);
    }

    private static (int Code, string Output) Judge(string environment, string old, string @new, string? approval = null)
    {
        using var output = new StringWriter();
        var code = ChangeGate.Judge(Written.Assembly(old, $"acinaces-{environment}-tables"), Written.Assembly(@new, $"acinaces-{environment}-tables"), environment: null, approval, output);
        return (code, output.ToString());
    }
}
