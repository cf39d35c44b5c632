using System.Text.Json.Nodes;
using Acinaces.Infra.Assemblies;

namespace Acinaces.Infra.Tests.Assemblies;

public sealed class TemplateTextTests
{
    private static readonly StackTemplate Sample = Written.Stack("""
        "Orders": {"Type": "AWS::DynamoDB::Table", "Properties": {"TableName": "acinaces-test-orders"}},
        "Alerts": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": "alerts"}},
        "Inbox": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": "inbox"}},
        "Key": {"Type": "AWS::KMS::Key", "Properties": {}}
        """);

    [Theory]
    [InlineData("""{"Ref": "Orders"}""", "acinaces-test-orders")]
    [InlineData("""{"Fn::GetAtt": ["Orders", "Arn"]}""", "arn:aws:dynamodb:eu-central-1:111122223333:table/acinaces-test-orders")]
    [InlineData("""{"Ref": "Alerts"}""", "arn:aws:sns:eu-central-1:111122223333:alerts")]
    [InlineData("""{"Ref": "Inbox"}""", "https://sqs.eu-central-1.amazonaws.com/111122223333/inbox")]
    [InlineData("""{"Fn::GetAtt": "Key.Arn"}""", "arn:aws:kms:eu-central-1:111122223333:key/{acinaces-test-sample.Key.Id}")]
    [InlineData("""{"Fn::Join": ["", ["arn:", {"Ref": "AWS::Partition"}, ":s3:::b/", {"Ref": "Orders"}]]}""", "arn:aws:s3:::b/acinaces-test-orders")]
    [InlineData("""{"Fn::Sub": "${AWS::Region}/${Orders}/${!Kept}"}""", "eu-central-1/acinaces-test-orders/${Kept}")]
    [InlineData("""{"Fn::Sub": ["${a}-${b}", {"a": {"Ref": "Orders"}, "b": "x"}]}""", "acinaces-test-orders-x")]
    [InlineData("""{"Fn::Select": [1, {"Fn::Split": ["-", {"Ref": "Orders"}]}]}""", "test")]
    [InlineData("30", "30")]
    [InlineData("true", "true")]
    public void Works_out_what_the_template_decides(string value, string text) => Assert.Equal(text, Sample.Text(JsonNode.Parse(value)));

    [Fact]
    public void A_published_parameter_is_followed_into_the_stack_that_publishes_it()
    {
        var publisher = Written.Stack("""
            "Alerts": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": "alerts"}},
            "Published": {"Type": "AWS::SSM::Parameter", "Properties": {"Name": "/acinaces/test/alerts", "Type": "String", "Value": {"Ref": "Alerts"}}}
            """, "acinaces-test-alerts");
        var reader = Written.Template("""{"Parameters": {"P": {"Type": "AWS::SSM::Parameter::Value<String>", "Default": "/acinaces/test/alerts"}}, "Resources": {}}""", "acinaces-test-reader");
        _ = new CloudAssembly([publisher, reader]);
        Assert.Equal("arn:aws:sns:eu-central-1:111122223333:alerts", reader.Text(JsonNode.Parse("""{"Ref": "P"}""")));
    }

    [Fact]
    public void A_parameter_of_another_region_is_not_found()
    {
        var publisher = Written.Stack("""
            "Published": {"Type": "AWS::SSM::Parameter", "Properties": {"Name": "/acinaces/test/zone", "Type": "String", "Value": "Z1"}}
            """, "acinaces-test-edge", "us-east-1");
        var reader = Written.Template("""{"Parameters": {"P": {"Type": "AWS::SSM::Parameter::Value<String>", "Default": "/acinaces/test/zone"}}, "Resources": {}}""");
        _ = new CloudAssembly([publisher, reader]);
        Assert.Equal("{ssm:/acinaces/test/zone}", reader.Text(JsonNode.Parse("""{"Ref": "P"}""")));
    }
}
