using Acinaces.Infra.Diff;
using Acinaces.Infra.Tests.Assemblies;

namespace Acinaces.Infra.Tests.Diff;

public sealed class GuardsTests
{
    public static TheoryData<string, string, string, ChangeKind> Weakenings => new()
    {
        { "AWS::DynamoDB::Table", """{"DeletionProtectionEnabled": true}""", """{"DeletionProtectionEnabled": false}""", ChangeKind.ProtectionRemoved },
        { "AWS::DynamoDB::Table", """{"PointInTimeRecoverySpecification": {"PointInTimeRecoveryEnabled": true}}""", "{}", ChangeKind.ProtectionRemoved },
        { "AWS::DynamoDB::Table", "{}", """{"TimeToLiveSpecification": {"AttributeName": "expiresAt", "Enabled": true}}""", ChangeKind.DataLoss },
        { "AWS::DynamoDB::Table", """{"SSESpecification": {"SSEEnabled": true}}""", """{"SSESpecification": {"SSEEnabled": false}}""", ChangeKind.ProtectionRemoved },
        { "AWS::Logs::LogGroup", """{"RetentionInDays": 90}""", """{"RetentionInDays": 30}""", ChangeKind.DataLoss },
        { "AWS::Logs::LogGroup", "{}", """{"RetentionInDays": 30}""", ChangeKind.DataLoss },
        { "AWS::SQS::Queue", """{"MessageRetentionPeriod": 1209600}""", """{"MessageRetentionPeriod": 60}""", ChangeKind.DataLoss },
        { "AWS::SQS::Queue", """{"RedrivePolicy": {"maxReceiveCount": 3}}""", "{}", ChangeKind.ProtectionRemoved },
        { "AWS::S3::Bucket", """{"VersioningConfiguration": {"Status": "Enabled"}}""", """{"VersioningConfiguration": {"Status": "Suspended"}}""", ChangeKind.ProtectionRemoved },
        { "AWS::S3::Bucket", """{"PublicAccessBlockConfiguration": {"BlockPublicPolicy": true}}""", """{"PublicAccessBlockConfiguration": {"BlockPublicPolicy": false}}""", ChangeKind.PermissionWidening },
        { "AWS::S3::Bucket", """{"LifecycleConfiguration": {"Rules": [{"ExpirationInDays": 2555}]}}""", """{"LifecycleConfiguration": {"Rules": [{"ExpirationInDays": 90}]}}""", ChangeKind.DataLoss },
        { "AWS::S3::Bucket", """{"BucketEncryption": {"ServerSideEncryptionConfiguration": []}}""", "{}", ChangeKind.ProtectionRemoved },
        { "AWS::Timestream::Table", """{"RetentionProperties": {"MemoryStoreRetentionPeriodInHours": "168"}}""", """{"RetentionProperties": {"MemoryStoreRetentionPeriodInHours": "24"}}""", ChangeKind.DataLoss },
        { "AWS::KMS::Key", """{"EnableKeyRotation": true}""", """{"EnableKeyRotation": false}""", ChangeKind.ProtectionRemoved },
        { "AWS::KMS::Key", "{}", """{"Enabled": false}""", ChangeKind.DataLoss },
        { "AWS::Cognito::UserPool", """{"DeletionProtection": "ACTIVE"}""", """{"DeletionProtection": "INACTIVE"}""", ChangeKind.ProtectionRemoved },
        { "AWS::CloudWatch::Alarm", """{"AlarmActions": ["arn"]}""", """{"AlarmActions": []}""", ChangeKind.ProtectionRemoved },
        { "AWS::IAM::Role", """{"PermissionsBoundary": "arn"}""", "{}", ChangeKind.ProtectionRemoved },
    };

    [Theory]
    [MemberData(nameof(Weakenings))]
    public void A_weakening_is_told_beside_the_update(string type, string old, string @new, ChangeKind kind) =>
        Assert.Equal([ChangeKind.Update, kind], Kinds(type, old, @new));

    [Theory]
    [InlineData("AWS::DynamoDB::Table", """{"DeletionProtectionEnabled": false}""", """{"DeletionProtectionEnabled": true}""")]
    [InlineData("AWS::Logs::LogGroup", """{"RetentionInDays": 30}""", """{"RetentionInDays": 90}""")]
    [InlineData("AWS::SQS::Queue", "{}", """{"RedrivePolicy": {"maxReceiveCount": 3}}""")]
    [InlineData("AWS::KMS::Key", """{"Enabled": false}""", """{"Enabled": true}""")]
    public void The_other_direction_is_only_an_update(string type, string old, string @new) => Assert.Equal([ChangeKind.Update], Kinds(type, old, @new));

    [Fact]
    public void A_resource_that_is_no_longer_kept_has_lost_a_protection() => Assert.Equal(
        [ChangeKind.ProtectionRemoved, ChangeKind.ProtectionRemoved],
        AssemblyDiff.Between(
            Written.Assembly("\"R\": {\"Type\": \"AWS::S3::Bucket\", \"DeletionPolicy\": \"Retain\", \"UpdateReplacePolicy\": \"Retain\"}"),
            Written.Assembly("\"R\": {\"Type\": \"AWS::S3::Bucket\"}")).Changes.Select(change => change.Kind));

    private static ChangeKind[] Kinds(string type, string old, string @new) =>
        [.. AssemblyDiff.Between(Assembly(type, old), Assembly(type, @new)).Changes.Select(change => change.Kind)];

    private static Infra.Assemblies.CloudAssembly Assembly(string type, string properties) => Written.Assembly($"\"R\": {{\"Type\": \"{type}\", \"Properties\": {properties}}}");
}
