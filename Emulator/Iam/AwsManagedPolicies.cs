namespace Acinaces.Emulator.Iam;

/// <summary>The policies AWS itself publishes, those that functions and developers commonly attach. The grants are those AWS lists for them.</summary>
internal static class AwsManagedPolicies
{
    private const string Prefix = "arn:aws:iam::aws:policy/";
    private const string BasicExecution = "\"logs:CreateLogGroup\",\"logs:CreateLogStream\",\"logs:PutLogEvents\"";

    private static readonly Dictionary<string, string> Documents = new(StringComparer.Ordinal)
    {
        ["AdministratorAccess"] = Allow("\"*\""),
        ["service-role/AWSLambdaBasicExecutionRole"] = Allow(BasicExecution),
        ["service-role/AWSLambdaVPCAccessExecutionRole"] = Allow(BasicExecution + ",\"ec2:CreateNetworkInterface\",\"ec2:DescribeNetworkInterfaces\",\"ec2:DescribeSubnets\",\"ec2:DeleteNetworkInterface\",\"ec2:AssignPrivateIpAddresses\",\"ec2:UnassignPrivateIpAddresses\""),
        ["service-role/AWSLambdaSQSQueueExecutionRole"] = Allow(BasicExecution + ",\"sqs:ReceiveMessage\",\"sqs:DeleteMessage\",\"sqs:GetQueueAttributes\""),
        ["service-role/AWSLambdaDynamoDBExecutionRole"] = Allow(BasicExecution + ",\"dynamodb:DescribeStream\",\"dynamodb:GetRecords\",\"dynamodb:GetShardIterator\",\"dynamodb:ListStreams\""),
        ["AWSXRayDaemonWriteAccess"] = Allow("\"xray:PutTraceSegments\",\"xray:PutTelemetryRecords\",\"xray:GetSamplingRules\",\"xray:GetSamplingTargets\",\"xray:GetSamplingStatisticSummaries\""),
        ["AmazonDynamoDBFullAccess"] = Allow("\"dynamodb:*\",\"dax:*\""),
        ["AmazonSQSFullAccess"] = Allow("\"sqs:*\""),
        ["AmazonSNSFullAccess"] = Allow("\"sns:*\""),
    };

    /// <summary>Absent when AWS has no such policy, or it is none of those above.</summary>
    public static string? Find(string arn) => arn.StartsWith(Prefix, StringComparison.Ordinal) ? Documents.GetValueOrDefault(arn[Prefix.Length..]) : null;

    private static string Allow(string actions) => $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":[{{actions}}],"Resource":"*"}]}""";
}
