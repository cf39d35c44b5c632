namespace Acinaces.Infra.Tests.Gates.Rules;

/// <summary>Samples of the rules about what happens when something goes wrong.</summary>
internal static class DeliverySamples
{
    public static IReadOnlyList<RuleSample> All =>
    [
        new("AlarmActions",
            """
            "A": {"Type": "AWS::CloudWatch::Alarm", "Properties": {"AlarmActions": [{"Ref": "T"}]}},
            "T": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": "t"}}
            """,
            ("[{\"Ref\": \"T\"}]", "[]", "/A Properties.AlarmActions: the alarm tells nobody"),
            ("{\"Ref\": \"T\"}", "\"arn:aws:sns:eu-central-1:111122223333:gone\"", "arn:aws:sns:eu-central-1:111122223333:gone is no topic of these templates"),
            ("\"AlarmActions\"", "\"ActionsEnabled\": false, \"AlarmActions\"", "/A Properties.ActionsEnabled")),
        new("DeadLetters",
            """
            "D": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": "dead"}},
            "I": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": "inbox", "RedrivePolicy": {"deadLetterTargetArn": {"Fn::GetAtt": ["D", "Arn"]}, "maxReceiveCount": 3}}},
            "R": {"Type": "AWS::Events::Rule", "Properties": {"Targets": [{"Id": "f", "Arn": {"Fn::GetAtt": ["F", "Arn"]}, "DeadLetterConfig": {"Arn": {"Fn::GetAtt": ["D", "Arn"]}}}]}},
            "S": {"Type": "AWS::Scheduler::Schedule", "Properties": {"Target": {"Arn": "arn:x", "DeadLetterConfig": {"Arn": {"Fn::GetAtt": ["D", "Arn"]}}}}},
            "N": {"Type": "AWS::SNS::Subscription", "Properties": {"Protocol": "sqs", "RedrivePolicy": {"deadLetterTargetArn": {"Fn::GetAtt": ["D", "Arn"]}}}},
            "F": {"Type": "AWS::Lambda::Function", "Properties": {"FunctionName": "f"}},
            "C": {"Type": "AWS::Lambda::EventInvokeConfig", "Properties": {"FunctionName": "f", "DestinationConfig": {"OnFailure": {"Destination": {"Fn::GetAtt": ["D", "Arn"]}}}}}
            """,
            (", \"RedrivePolicy\": {\"deadLetterTargetArn\": {\"Fn::GetAtt\": [\"D\", \"Arn\"]}, \"maxReceiveCount\": 3}", "", "/I Properties.RedrivePolicy: a message is lost"),
            (", \"DeadLetterConfig\": {\"Arn\": {\"Fn::GetAtt\": [\"D\", \"Arn\"]}}}]", "}]", "/R Properties.Targets.0.DeadLetterConfig: an event is lost"),
            ("\"Arn\": \"arn:x\", \"DeadLetterConfig\": {\"Arn\": {\"Fn::GetAtt\": [\"D\", \"Arn\"]}}", "\"Arn\": \"arn:x\"", "/S Properties.Target.DeadLetterConfig: a scheduled call is lost"),
            ("\"Protocol\": \"sqs\", \"RedrivePolicy\": {\"deadLetterTargetArn\": {\"Fn::GetAtt\": [\"D\", \"Arn\"]}}", "\"Protocol\": \"sqs\"", "/N Properties.RedrivePolicy"),
            ("{\"OnFailure\": {\"Destination\": {\"Fn::GetAtt\": [\"D\", \"Arn\"]}}}", "{}", "/F Properties.DeadLetterConfig: an asynchronous call is lost"),
            ("{\"Fn::GetAtt\": [\"D\", \"Arn\"]}, \"maxReceiveCount\"", "\"arn:aws:sqs:eu-central-1:111122223333:gone\", \"maxReceiveCount\"", "is no queue of these templates")),
        new("LogGroups",
            """
            "F": {"Type": "AWS::Lambda::Function", "Properties": {"FunctionName": "f"}},
            "G": {"Type": "AWS::Logs::LogGroup", "Properties": {"LogGroupName": "/aws/lambda/f", "RetentionInDays": 30}},
            "M": {"Type": "AWS::StepFunctions::StateMachine", "Properties": {"LoggingConfiguration": {"Destinations": [{"CloudWatchLogsLogGroup": {"LogGroupArn": "arn:g"}}]}}}
            """,
            (", \"RetentionInDays\": 30", "", "/G Properties.RetentionInDays: logs are kept"),
            ("/aws/lambda/f", "/aws/lambda/g", "/F Properties.LoggingConfig: no template declares the log group /aws/lambda/f"),
            ("[{\"CloudWatchLogsLogGroup\": {\"LogGroupArn\": \"arn:g\"}}]", "[]", "/M Properties.LoggingConfiguration")),
        new("TimeoutOrder",
            """
            "F": {"Type": "AWS::Lambda::Function", "Properties": {"FunctionName": "f", "Timeout": 29}},
            "M": {"Type": "AWS::ApiGateway::Method", "Properties": {"Integration": {"Uri": "arn:aws:apigateway:eu-central-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-central-1:111122223333:function:f:live/invocations"}}},
            "Q": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": "q", "VisibilityTimeout": 174}},
            "E": {"Type": "AWS::Lambda::EventSourceMapping", "Properties": {"FunctionName": "f", "EventSourceArn": {"Fn::GetAtt": ["Q", "Arn"]}}}
            """,
            ("\"Timeout\": 29", "\"Timeout\": 30", "/F Properties.Timeout: the function may take 30 s, but the gateway waits 29 s"),
            ("174", "173", "/Q Properties.VisibilityTimeout: must be at least 174 s")),
        new("ConcurrencyWithinAccount",
            """
            "F": {"Type": "AWS::Lambda::Function", "Properties": {"FunctionName": "f", "ReservedConcurrentExecutions": 900}},
            "A": {"Type": "AWS::Lambda::Alias", "Properties": {"FunctionName": {"Ref": "F"}, "ProvisionedConcurrencyConfig": {"ProvisionedConcurrentExecutions": 5}}}
            """,
            ("900", "901", "functions reserve 901 of the account's 1000 executions; 100 must stay free"),
            ("\"ProvisionedConcurrentExecutions\": 5", "\"ProvisionedConcurrentExecutions\": 901", "/A Properties.ProvisionedConcurrencyConfig: 901 environments are kept ready, but only 900")),
        new("RecoverableTables",
            """
            "T": {"Type": "AWS::DynamoDB::Table", "Properties": {"PointInTimeRecoverySpecification": {"PointInTimeRecoveryEnabled": true}}}
            """,
            ("\"PointInTimeRecoveryEnabled\": true", "", "/T Properties.PointInTimeRecoverySpecification")),
        new("TracedFunctions",
            """
            "F": {"Type": "AWS::Lambda::Function", "Properties": {"TracingConfig": {"Mode": "Active"}}},
            "S": {"Type": "AWS::ApiGateway::Stage", "Properties": {"TracingEnabled": true}},
            "M": {"Type": "AWS::StepFunctions::StateMachine", "Properties": {"TracingConfiguration": {"Enabled": true}}}
            """,
            ("\"Mode\": \"Active\"", "\"Mode\": \"PassThrough\"", "/F Properties.TracingConfig"),
            ("\"TracingEnabled\": true", "", "/S Properties.TracingEnabled"),
            ("\"Enabled\": true", "", "/M Properties.TracingConfiguration")),
    ];
}
