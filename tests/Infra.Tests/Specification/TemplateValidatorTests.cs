using Acinaces.Infra.Assemblies;
using Acinaces.Infra.Gates;
using Acinaces.Infra.Specification;
using Acinaces.Infra.Tests.Assemblies;

namespace Acinaces.Infra.Tests.Specification;

public sealed class TemplateValidatorTests
{
    private const string Table = """
        "Orders": {"Type": "AWS::DynamoDB::Table", "Metadata": {"aws:cdk:path": "Test/Tables/orders/Resource"}, "Properties": {
          "TableName": "orders", "BillingMode": "PAY_PER_REQUEST",
          "KeySchema": [{"AttributeName": "id", "KeyType": "HASH"}], "AttributeDefinitions": [{"AttributeName": "id", "AttributeType": "S"}] } }
        """;

    private const string Function = """
        "Reader": {"Type": "AWS::Lambda::Function", "Properties": {
          "Code": {"S3Bucket": "b", "S3Key": "k"}, "Role": {"Fn::Sub": "arn:aws:iam::${AWS::AccountId}:role/r"},
          "Runtime": "provided.al2023", "Handler": "bootstrap", "Architectures": ["arm64"], "Timeout": 29, "MemorySize": 512,
          "Environment": {"Variables": {"TABLE": {"Ref": "Orders"}, "ARN": {"Fn::GetAtt": ["Orders", "Arn"]}}} }, "DependsOn": ["Orders"] }
        """;

    [Fact]
    public void A_correct_template_has_no_findings() => Assert.Empty(Findings(Table + "," + Function));

    [Theory]
    [InlineData("\"TableName\"", "\"TabelName\"", "Properties.TabelName: unknown property of AWS::DynamoDB::Table (did you mean TableName?)")]
    [InlineData("\"HASH\"", "\"HSAH\"", "Properties.KeySchema.0.KeyType: 'HSAH' is none of HASH, RANGE (did you mean HASH?)")]
    [InlineData("\"arm64\"", "\"arm65\"", "Properties.Architectures.0: 'arm65' is none of x86_64, arm64 (did you mean arm64?)")]
    [InlineData("\"Timeout\": 29", "\"Timeout\": 0", "Properties.Timeout: 0 is less than 1")]
    [InlineData("\"Timeout\": 29", "\"Timeout\": \"soon\"", "Properties.Timeout: expected whole number, got \"soon\"")]
    [InlineData("\"MemorySize\": 512", "\"MemorySize\": 20480", "Properties.MemorySize: 20480 is more than 10240")]
    [InlineData("\"provided.al2023\"", "\"nodejs20.x\"", "Properties.Runtime: 'nodejs20.x' is none of")]
    [InlineData("AWS::Lambda::Function", "AWS::Lambda::Funktion", "Type: unknown resource type AWS::Lambda::Funktion (did you mean AWS::Lambda::Function?)")]
    [InlineData("AWS::DynamoDB::Table", "AWS::EC2::Instance", "node Infra/Specification/update.mjs AWS::EC2::Instance")]
    [InlineData("{\"Ref\": \"Orders\"}", "{\"Ref\": \"Ordres\"}", "Properties.Environment.Variables.TABLE: Ref to unknown 'Ordres' (did you mean Orders?)")]
    [InlineData("[\"Orders\", \"Arn\"]", "[\"Orders\", \"Ann\"]", "Properties.Environment.Variables.ARN: AWS::DynamoDB::Table has no attribute 'Ann' (did you mean Arn?)")]
    [InlineData("${AWS::AccountId}", "${Acount}", "Properties.Role: Ref to unknown 'Acount'")]
    [InlineData("\"DependsOn\": [\"Orders\"]", "\"DependsOn\": [\"Order\"]", "DependsOn: unknown resource 'Order' (did you mean Orders?)")]
    [InlineData("\"KeySchema\": [{\"AttributeName\": \"id\", \"KeyType\": \"HASH\"}],", "", "Properties.KeySchema: missing required property of AWS::DynamoDB::Table")]
    [InlineData("[{\"AttributeName\": \"id\", \"KeyType\": \"HASH\"}]", "{\"AttributeName\": \"id\"}", "Properties.KeySchema: expected list, got an object")]
    [InlineData("\"TableName\": \"orders\"", "\"TableName\": \"or ders\"", "Properties.TableName: 'or ders' does not match")]
    public void A_planted_fault_is_found_at_its_place(string correct, string wrong, string expected)
    {
        var template = (Table + "," + Function).Replace(correct, wrong, StringComparison.Ordinal);
        Assert.NotEqual(Table + "," + Function, template);
        Assert.Contains(Findings(template), finding => finding.ToString().Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void A_finding_names_stack_logical_id_and_construct() => Assert.StartsWith(
        "acinaces-test-sample/Orders (Test/Tables/orders/Resource) Properties.BillingMode: ",
        Assert.Single(Findings(Table.Replace("PAY_PER_REQUEST", "FREE", StringComparison.Ordinal))).ToString(), StringComparison.Ordinal);

    [Fact]
    public void A_value_that_only_AWS_knows_is_not_judged() =>
        Assert.Empty(Findings(Table.Replace("\"orders\"", """{"Fn::Select": [0, {"Fn::GetAZs": ""}]}""", StringComparison.Ordinal)));

    [Fact]
    public void Every_constraint_is_about_a_property_that_exists()
    {
        foreach (var (type, path) in ValueConstraints.Current.Paths)
            Assert.True(Exists(CloudFormationSpecification.Current.Find(type), path.Split('/')), $"{type}/{path}");
    }

    [Fact]
    public void The_specification_names_its_source() => Assert.Matches(@"^@aws-cdk/aws-service-spec \d+\.\d+\.\d+$", CloudFormationSpecification.Current.Source);

    private static IReadOnlyList<Finding> Findings(string resources) => TemplateValidator.Current.Findings(new CloudAssembly([Written.Stack(resources)]));

    private static bool Exists(ResourceSpecification? type, ReadOnlySpan<string> path) =>
        type is not null && type.Properties.TryGetValue(path[0], out var property) && Exists(type, property.Shape, path[1..]);

    private static bool Exists(ResourceSpecification type, PropertyShape shape, ReadOnlySpan<string> path)
    {
        if (path.IsEmpty) return true;
        switch (shape)
        {
            case PropertyShape.List list: return path[0] == "*" && Exists(type, list.Element, path[1..]);
            case PropertyShape.Map map: return path[0] == "*" && Exists(type, map.Element, path[1..]);
            case PropertyShape.Structure structure: return type.Definitions[structure.Definition].TryGetValue(path[0], out var member) && Exists(type, member.Shape, path[1..]);
            case PropertyShape.Either either:
                foreach (var one in either.Shapes)
                {
                    if (Exists(type, one, path)) return true;
                }

                return false;
            default: return false;
        }
    }
}
