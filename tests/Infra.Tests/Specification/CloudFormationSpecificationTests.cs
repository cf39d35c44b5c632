using Acinaces.Infra.Specification;

namespace Acinaces.Infra.Tests.Specification;

public sealed class CloudFormationSpecificationTests
{
    [Theory]
    [InlineData("AWS::DynamoDB::Table", "TableName", Replacement.Always)]
    [InlineData("AWS::DynamoDB::Table", "BillingMode", Replacement.Never)]
    [InlineData("AWS::DynamoDB::Table", "KeySchema/0/AttributeName", Replacement.Always)]
    [InlineData("AWS::Lambda::Function", "FunctionName", Replacement.Always)]
    [InlineData("AWS::Lambda::Function", "Code/S3Key", Replacement.Never)]
    [InlineData("AWS::S3::Bucket", "BucketName", Replacement.Always)]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "NumNodeGroups", Replacement.Maybe)]
    public void Knows_what_a_change_replaces(string type, string path, Replacement expected) =>
        Assert.Equal(expected, CloudFormationSpecification.Current.ReplacementBy(type, path.Split('/')));

    [Theory]
    [InlineData("AWS::DynamoDB::Table", true)]
    [InlineData("AWS::S3::Bucket", true)]
    [InlineData("AWS::Lambda::Function", false)]
    public void Knows_what_holds_data(string type, bool stateful) => Assert.Equal(stateful, CloudFormationSpecification.Current.Find(type)!.IsStateful);
}
