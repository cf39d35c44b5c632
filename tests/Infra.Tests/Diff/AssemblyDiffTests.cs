using Acinaces.Infra.Assemblies;
using Acinaces.Infra.Diff;
using Acinaces.Infra.Tests.Assemblies;

namespace Acinaces.Infra.Tests.Diff;

public sealed class AssemblyDiffTests
{
    private const string Table = """
        "T": {"Type": "AWS::DynamoDB::Table", "Properties": {"TableName": "orders", "BillingMode": "PAY_PER_REQUEST", "DeletionProtectionEnabled": true}}
        """;

    private const string KeptTable = """
        "T": {"Type": "AWS::DynamoDB::Table", "DeletionPolicy": "Retain", "UpdateReplacePolicy": "Retain", "Properties": {"TableName": "orders"}}
        """;

    private const string Network = """
        "V": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.0.0.0/16"}},
        "S": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": {"Ref": "V"}, "CidrBlock": "10.0.0.0/20"}},
        "F": {"Type": "AWS::Lambda::Function", "Properties": {"FunctionName": "f", "VpcConfig": {"SubnetIds": [{"Ref": "S"}]}}}
        """;

    [Fact]
    public void Equal_assemblies_have_no_changes() => Assert.Empty(Changes(Table, Table));

    [Fact]
    public void A_value_written_in_another_way_is_no_change() => Assert.Empty(Changes(
        Table, Table.Replace("\"orders\"", """{"Fn::Join": ["", ["or", "ders"]]}""", StringComparison.Ordinal)));

    [Fact]
    public void A_new_resource_is_a_creation() =>
        Assert.Equal((ChangeKind.Create, "T", "orders is created"), Told(Assert.Single(Changes("\"X\": {\"Type\": \"AWS::SNS::Topic\"}", "\"X\": {\"Type\": \"AWS::SNS::Topic\"}," + Table))));

    [Fact]
    public void A_property_that_CloudFormation_changes_in_place_is_an_update_and_names_both_values()
    {
        var change = Assert.Single(Changes(Table, Table.Replace("PAY_PER_REQUEST", "PROVISIONED", StringComparison.Ordinal)));
        Assert.Equal(ChangeKind.Update, change.Kind);
        Assert.Equal("BillingMode: PAY_PER_REQUEST -> PROVISIONED", Assert.Single(change.Properties).ToString());
    }

    [Fact]
    public void A_renamed_table_loses_its_data() => Assert.Equal(
        (ChangeKind.DataLoss, "T", "orders is replaced and deleted with all it holds because of TableName"),
        Told(Assert.Single(Changes(Table, Table.Replace("orders", "orders-2", StringComparison.Ordinal)))));

    [Fact]
    public void A_renamed_table_that_both_templates_keep_is_replaced_by_an_empty_one() => Assert.Equal(
        (ChangeKind.Replacement, "T", "orders is replaced because of TableName: the new one begins empty, the old one stays behind"),
        Told(Assert.Single(Changes(KeptTable, KeptTable.Replace("orders", "orders-2", StringComparison.Ordinal)))));

    [Fact]
    public void A_table_that_only_the_new_template_keeps_is_lost_all_the_same() => Assert.Contains(
        Changes(Table, KeptTable.Replace("orders", "orders-2", StringComparison.Ordinal)), change => change.Kind == ChangeKind.DataLoss && change.Summary.Contains("deleted with all it holds", StringComparison.Ordinal));

    [Fact]
    public void A_replacement_under_the_same_name_is_foretold_to_fail() => Assert.Contains(
        "CloudFormation will refuse",
        Assert.Single(Changes("\"F\": {\"Type\": \"AWS::Lambda::Function\", \"Properties\": {\"FunctionName\": \"f\", \"PackageType\": \"Zip\"}}", "\"F\": {\"Type\": \"AWS::Lambda::Function\", \"Properties\": {\"FunctionName\": \"f\", \"PackageType\": \"Image\"}}")).Summary,
        StringComparison.Ordinal);

    [Fact]
    public void What_is_made_of_a_replaced_id_is_replaced_too()
    {
        var changes = Changes(Network, Network.Replace("10.0.0.0/16", "10.1.0.0/16", StringComparison.Ordinal));
        Assert.Equal([(ChangeKind.Replacement, "V"), (ChangeKind.Replacement, "S")], changes.Select(change => (change.Kind, change.LogicalId)));
        Assert.Equal("is replaced because of VpcId (V is replaced)", changes[1].Summary);
    }

    [Theory]
    [InlineData(Table, ChangeKind.DataLoss, "orders is deleted with all it holds")]
    [InlineData(KeptTable, ChangeKind.Deletion, "orders leaves the stack and stays behind")]
    [InlineData("\"R\": {\"Type\": \"AWS::Events::Rule\", \"Properties\": {\"Name\": \"r\"}}", ChangeKind.Deletion, "r is deleted")]
    [InlineData("\"V\": {\"Type\": \"AWS::Lambda::Version\", \"Properties\": {}}", ChangeKind.Update, "the old snapshot makes room")]
    public void A_resource_that_goes_is_told_by_what_goes_with_it(string resource, ChangeKind kind, string summary)
    {
        var change = Assert.Single(Changes(resource, ""));
        Assert.Equal(kind, change.Kind);
        Assert.StartsWith(summary, change.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stack_that_goes_takes_its_resources_along() =>
        Assert.Equal(ChangeKind.DataLoss, Assert.Single(AssemblyDiff.Between(Written.Assembly(Table), new CloudAssembly([])).Changes).Kind);

    [Fact]
    public void Termination_protection_switched_off_is_told()
    {
        var old = new StackTemplate("s", Written.Stack(Table).Document) { TerminationProtection = true };
        Assert.Equal(ChangeKind.ProtectionRemoved, Assert.Single(AssemblyDiff.Between(new CloudAssembly([old]), new CloudAssembly([new StackTemplate("s", old.Document)])).Changes).Kind);
    }

    [Fact]
    public void The_first_deployment_creates_and_widens_nothing() => Assert.Equal(
        [ChangeKind.Create],
        AssemblyDiff.Between(new CloudAssembly([]), Written.Assembly("""
            "R": {"Type": "AWS::IAM::Role", "Properties": {"RoleName": "r", "ManagedPolicyArns": ["arn:aws:iam::aws:policy/ReadOnlyAccess"]}}
            """)).Changes.Select(change => change.Kind));

    private static (ChangeKind, string, string) Told(Change change) => (change.Kind, change.LogicalId, change.Summary);

    private static IReadOnlyList<Change> Changes(string old, string @new) => AssemblyDiff.Between(Written.Assembly(old), Written.Assembly(@new)).Changes;
}
