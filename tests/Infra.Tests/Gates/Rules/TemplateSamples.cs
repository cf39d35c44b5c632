namespace Acinaces.Infra.Tests.Gates.Rules;

/// <summary>Samples of the rules about templates themselves.</summary>
internal static class TemplateSamples
{
    public static IReadOnlyList<RuleSample> All =>
    [
        new("NoConditions",
            """
            "T": {"Type": "AWS::SNS::Topic", "Properties": {}}
            """,
            ("\"Properties\"", "\"Condition\": \"IsTest\", \"Properties\"", "/T Condition: decide in the program")),
        new("NoCustomResources",
            """
            "T": {"Type": "AWS::SNS::Topic", "Properties": {}}
            """,
            ("AWS::SNS::Topic", "Custom::S3AutoDeleteObjects", "/T Type: Custom::S3AutoDeleteObjects is a custom resource")),
        new("NoExports",
            """
            "T": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": "t"}}
            """,
            ("\"t\"", "{\"Fn::ImportValue\": \"name\"}", "Resources.T.Properties.TopicName: Fn::ImportValue")),
        new("KnownArns",
            """
            "T": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": "acinaces-test-alerts"}},
            "R": {"Type": "AWS::IAM::Policy", "Properties": {"PolicyDocument": {"Statement": [{"Resource": ["arn:aws:sns:eu-central-1:111122223333:acinaces-test-alerts", "arn:aws:iam::999999999999:role/other"]}]}}}
            """,
            ("111122223333:acinaces-test-alerts", "111122223333:acinaces-test-alert", "/R Properties.PolicyDocument.Statement.0.Resource.0: arn:aws:sns:eu-central-1:111122223333:acinaces-test-alert is in no template")),
        new("RequiredTags",
            """
            "T": {"Type": "AWS::SNS::Topic", "Properties": {"Tags": [{"Key": "Environment", "Value": "test"}, {"Key": "Project", "Value": "acinaces"}, {"Key": "Owner", "Value": "devops"}, {"Key": "CostCenter", "Value": "c"}, {"Key": "ManagedBy", "Value": "cdk"}]}},
            "P": {"Type": "AWS::SSM::Parameter", "Properties": {"Tags": {"Environment": "test", "Project": "acinaces", "Owner": "devops", "CostCenter": "c", "ManagedBy": "cdk"} }},
            "L": {"Type": "AWS::Lambda::Permission", "Properties": {}}
            """,
            ("{\"Key\": \"CostCenter\", \"Value\": \"c\"}", "{\"Key\": \"Center\", \"Value\": \"c\"}", "/T Properties.Tags: tags are missing: CostCenter"),
            ("\"Owner\": \"devops\", ", "", "/P Properties.Tags: tags are missing: Owner")),
        new("TableKeys",
            """
            "T": {"Type": "AWS::DynamoDB::Table", "Properties": {"KeySchema": [{"AttributeName": "a", "KeyType": "HASH"}],
              "GlobalSecondaryIndexes": [{"IndexName": "i", "KeySchema": [{"AttributeName": "b", "KeyType": "HASH"}]}],
              "AttributeDefinitions": [{"AttributeName": "a", "AttributeType": "S"}, {"AttributeName": "b", "AttributeType": "S"}]}}
            """,
            (", {\"AttributeName\": \"b\", \"AttributeType\": \"S\"}", "", "/T Properties.AttributeDefinitions: the key attribute 'b' is not defined"),
            ("[{\"AttributeName\": \"b\", \"KeyType\": \"HASH\"}]", "[]", "'b' is defined, but no key uses it")),
        new("UniqueNames",
            """
            "A": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": "a"}},
            "B": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": "b"}},
            "Q": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": "a"}}
            """,
            ("\"TopicName\": \"b\"", "\"TopicName\": \"a\"", "/B Properties.TopicName: acinaces-test-sample/A has the name a as well")),
    ];
}
