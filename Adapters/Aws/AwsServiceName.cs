namespace Acinaces.Adapters.Aws;

/// <summary>How one AWS service is named in host names, in signatures and in the endpoint variables.</summary>
/// <param name="HostPrefix">First label of the regional host name, which is the signing name as well.</param>
/// <param name="EndpointVariable">Suffix of <c>AWS_ENDPOINT_URL_</c>.</param>
/// <param name="TargetPrefix">What precedes the operation in <c>X-Amz-Target</c>. Absent for the query protocol.</param>
public sealed record AwsServiceName(string HostPrefix, string EndpointVariable, string? TargetPrefix, string ContentType)
{
    public static readonly AwsServiceName DynamoDb = new("dynamodb", "DYNAMODB", "DynamoDB_20120810.", "application/x-amz-json-1.0");
    public static readonly AwsServiceName ElastiCache = new("elasticache", "ELASTICACHE", null, "application/x-www-form-urlencoded; charset=utf-8");
    public static readonly AwsServiceName EventBridge = new("events", "EVENTBRIDGE", "AWSEvents.", "application/x-amz-json-1.1");
    public static readonly AwsServiceName SecretsManager = new("secretsmanager", "SECRETS_MANAGER", "secretsmanager.", "application/x-amz-json-1.1");
    public static readonly AwsServiceName Sqs = new("sqs", "SQS", "AmazonSQS.", "application/x-amz-json-1.0");
    public static readonly AwsServiceName Sns = new("sns", "SNS", null, "application/x-www-form-urlencoded; charset=utf-8");
}
