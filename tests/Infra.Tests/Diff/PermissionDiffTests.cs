using Acinaces.Infra.Diff;
using Acinaces.Infra.Tests.Assemblies;

namespace Acinaces.Infra.Tests.Diff;

public sealed class PermissionDiffTests
{
    private const string Role = """
        "R": {"Type": "AWS::IAM::Role", "Properties": {"RoleName": "r",
          "AssumeRolePolicyDocument": {"Statement": [{"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}]},
          "Policies": [{"PolicyDocument": {"Statement": [
            {"Effect": "Allow", "Action": ["dynamodb:GetItem", "dynamodb:PutItem"], "Resource": "arn:orders"},
            {"Effect": "Deny", "Action": "dynamodb:DeleteItem", "Resource": "*"}]}}]}}
        """;

    private const string Others = """
        "G": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupName": "g", "SecurityGroupIngress": [{"IpProtocol": "tcp", "FromPort": 443, "ToPort": 443, "CidrIp": "10.0.0.0/16"}]}},
        "P": {"Type": "AWS::Lambda::Permission", "Properties": {"FunctionName": "f", "Action": "lambda:InvokeFunction", "Principal": "events.amazonaws.com", "SourceArn": "arn:rule"}},
        "B": {"Type": "AWS::S3::BucketPolicy", "Properties": {"Bucket": "b", "PolicyDocument": {"Statement": [
          {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::1:role/x"}, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"Bool": {"aws:SecureTransport": "true"}}}]}}},
        "M": {"Type": "AWS::ApiGateway::Method", "Properties": {"HttpMethod": "GET", "AuthorizationType": "CUSTOM", "ApiKeyRequired": true}}
        """;

    [Theory]
    [InlineData("\"dynamodb:PutItem\"]", "\"dynamodb:PutItem\", \"dynamodb:Scan\"]", "r may now dynamodb:Scan arn:orders")]
    [InlineData("\"arn:orders\"", "[\"arn:orders\", \"arn:fills\"]", "r may now dynamodb:GetItem, dynamodb:PutItem arn:fills")]
    [InlineData("\"arn:orders\"", "\"arn:*\"", "r may now dynamodb:GetItem, dynamodb:PutItem arn:*")]
    [InlineData("{\"Service\": \"lambda.amazonaws.com\"}", "{\"AWS\": \"*\"}", "EVERYBODY on r may now sts:AssumeRole")]
    [InlineData("\"dynamodb:DeleteItem\"", "\"dynamodb:DeleteTable\"", "r is no longer denied dynamodb:DeleteItem")]
    [InlineData("\"RoleName\": \"r\",", "\"RoleName\": \"r\", \"ManagedPolicyArns\": [\"arn:admin\"],", "r may now everything in arn:admin")]
    [InlineData("10.0.0.0/16", "0.0.0.0/0", "0.0.0.0/0 on g may now be reached by tcp 443-443")]
    [InlineData(", \"SourceArn\": \"arn:rule\"", "", "events.amazonaws.com on f may now lambda:InvokeFunction")]
    [InlineData(", \"Condition\": {\"Bool\": {\"aws:SecureTransport\": \"true\"}}", "", "AWS:arn:aws:iam::1:role/x on b may now s3:GetObject arn:aws:s3:::b/*")]
    [InlineData("{\"AWS\": \"arn:aws:iam::1:role/x\"}", "{\"AWS\": \"arn:aws:iam::2:root\"}", "AWS:arn:aws:iam::2:root on b may now s3:GetObject arn:aws:s3:::b/* if {Bool: {aws:SecureTransport: true}}")]
    [InlineData("\"CUSTOM\"", "\"NONE\"", "EVERYBODY on GET of M may now call without a token")]
    public void A_widening_is_told_in_words(string part, string by, string expected)
    {
        var wider = (Role + "," + Others).Replace(part, by, StringComparison.Ordinal);
        Assert.NotEqual(Role + "," + Others, wider);
        Assert.Contains(expected, Widenings(Role + "," + Others, wider));
    }

    [Theory]
    [InlineData("[\"dynamodb:GetItem\", \"dynamodb:PutItem\"]", "\"dynamodb:GetItem\"")]
    [InlineData("\"dynamodb:DeleteItem\"", "[\"dynamodb:DeleteItem\", \"dynamodb:Scan\"]")]
    [InlineData("\"Resource\": \"arn:orders\"", "\"Resource\": \"arn:orders\", \"Condition\": {\"Bool\": {\"aws:SecureTransport\": \"true\"}}")]
    [InlineData("\"arn:rule\"", "\"arn:rule\", \"SourceAccount\": \"1\"")]
    public void A_narrowing_is_not(string part, string by)
    {
        var narrower = (Role + "," + Others).Replace(part, by, StringComparison.Ordinal);
        Assert.NotEqual(Role + "," + Others, narrower);
        Assert.Empty(Widenings(Role + "," + Others, narrower));
    }

    [Theory]
    [InlineData("dynamodb:*", "dynamodb:GetItem", true)]
    [InlineData("dynamodb:Get*", "dynamodb:GetItem", true)]
    [InlineData("*Item", "dynamodb:GetItem", true)]
    [InlineData("secret-??????", "secret-aBcDeF", true)]
    [InlineData("a*", "ab*", true)]
    [InlineData("dynamodb:GetItem", "dynamodb:*", false)]
    [InlineData("ab*", "a*", false)]
    [InlineData("a?", "a*", false)]
    [InlineData("dynamodb:Get", "dynamodb:GetItem", false)]
    public void A_pattern_covers_what_IAM_would_match(string pattern, string action, bool covers) => Assert.Equal(
        covers, new PermissionAtom("r", Allows: true, "p", pattern, "*", "").Covers(new PermissionAtom("r", Allows: true, "p", action, "x", "")));

    [Fact]
    public void A_right_that_moves_to_another_stack_is_no_widening() => Assert.DoesNotContain(
        PermissionDiff.Widenings(Written.Assembly(Role, "acinaces-test-a"), Written.Assembly(Role, "acinaces-test-b")), change => change.Summary.Contains("may now", StringComparison.Ordinal));

    private static string[] Widenings(string old, string @new) => [.. PermissionDiff.Widenings(Written.Assembly(old), Written.Assembly(@new)).Select(change => change.Summary)];
}
