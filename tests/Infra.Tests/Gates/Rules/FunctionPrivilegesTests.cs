using Acinaces.Infra.Gates;
using Acinaces.Infra.Gates.Rules;
using Acinaces.Infra.Tests.Assemblies;
using Acinaces.Topology.Environments;
using Acinaces.Topology.Model;

namespace Acinaces.Infra.Tests.Gates.Rules;

public sealed class FunctionPrivilegesTests
{
    private const string Role = """
        "R": {"Type": "AWS::IAM::Role", "Properties": {"RoleName": "acinaces-test-reader-role", "ManagedPolicyArns": ["arn:aws:iam::aws:policy/service-role/AWSLambdaENIManagementAccess"], "Policies": [{"PolicyDocument": {"Statement": [
          {"Effect": "Allow", "Action": "sns:Publish", "Resource": {"Fn::Sub": "arn:${AWS::Partition}:sns:${AWS::Region}:${AWS::AccountId}:acinaces-test-alerts"}},
          {"Effect": "Allow", "Action": ["kms:Decrypt", "kms:GenerateDataKey"], "Resource": {"Fn::GetAtt": ["K", "Arn"]}},
          {"Effect": "Allow", "Action": ["logs:CreateLogStream", "logs:PutLogEvents"], "Resource": "arn:aws:logs:eu-central-1:111122223333:log-group:/aws/lambda/acinaces-test-reader:*"},
          {"Effect": "Allow", "Action": ["xray:PutTraceSegments", "xray:PutTelemetryRecords"], "Resource": "*"}]}}]}},
        "K": {"Type": "AWS::KMS::Key", "Properties": {}},
        "A": {"Type": "AWS::KMS::Alias", "Properties": {"AliasName": "alias/acinaces-test-messages", "TargetKeyId": {"Ref": "K"}}}
        """;

    private static readonly EncryptionKey Key = new("messages", "Messages");

    private static readonly Topic Alerts = new("alerts", "Alerts") { Key = Key };

    private static readonly TopologyModel Model = new()
    {
        Environment = DeploymentEnvironments.Test,
        Keys = [Key],
        Topics = [Alerts],
        Functions = [new Function("reader", Group.Platform, "Reads", [], [Grant.Publish(Alerts)])],
    };

    [Fact]
    public void A_role_with_exactly_the_grants_is_fine() => Assert.Empty(Findings(Role));

    [Theory]
    [InlineData("\"sns:Publish\"", "\"sns:GetTopicAttributes\"", "acinaces-test-reader-role lacks sns:Publish on arn:aws:sns:eu-central-1:111122223333:acinaces-test-alerts, which a grant of function 'reader'")]
    [InlineData("[\"kms:Decrypt\", \"kms:GenerateDataKey\"]", "[\"kms:Decrypt\", \"kms:GenerateDataKey\", \"kms:Encrypt\"]", "acinaces-test-reader-role may kms:Encrypt on arn:aws:kms:eu-central-1:111122223333:key/{acinaces-test-sample.K.Id}, which no grant of")]
    [InlineData("acinaces-test-alerts", "acinaces-test-others", "may sns:Publish on arn:aws:sns:eu-central-1:111122223333:acinaces-test-others")]
    [InlineData("service-role/AWSLambdaENIManagementAccess", "AdministratorAccess", "has arn:aws:iam::aws:policy/AdministratorAccess")]
    [InlineData("\"arn:aws:iam::aws:policy/service-role/AWSLambdaENIManagementAccess\"", "", "lacks arn:aws:iam::aws:policy/service-role/AWSLambdaENIManagementAccess")]
    [InlineData("acinaces-test-reader-role", "acinaces-test-writer-role", "no template has the role acinaces-test-reader-role of function 'reader'")]
    public void What_a_role_has_beyond_or_below_its_grants_is_found(string part, string by, string expected) =>
        Assert.Contains(Findings(Role.Replace(part, by, StringComparison.Ordinal)), finding => finding.Contains(expected, StringComparison.Ordinal));

    private static string[] Findings(string resources) => [.. new FunctionPrivileges().Findings(new GateInput(Written.Assembly(resources), Model)).Select(finding => finding.ToString())];
}
