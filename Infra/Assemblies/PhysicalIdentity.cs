namespace Acinaces.Infra.Assemblies;

/// <summary>The names and ARNs that resources will have, where the template already decides them.</summary>
public static class PhysicalIdentity
{
    // Type, the property that names it, and the ARN behind arn:aws:. Only kinds whose ARN is made of the name.
    private static readonly Dictionary<string, (string Name, string? Arn)> Kinds = new(StringComparer.Ordinal)
    {
        ["AWS::ApiGateway::ApiKey"] = ("Name", null),
        ["AWS::ApiGateway::DomainName"] = ("DomainName", null),
        ["AWS::ApiGateway::RestApi"] = ("Name", null),
        ["AWS::ApiGateway::Stage"] = ("StageName", null),
        ["AWS::ApiGateway::UsagePlan"] = ("UsagePlanName", null),
        ["AWS::Backup::BackupVault"] = ("BackupVaultName", "backup:{region}:{account}:backup-vault:{name}"),
        ["AWS::CloudWatch::Alarm"] = ("AlarmName", "cloudwatch:{region}:{account}:alarm:{name}"),
        ["AWS::CloudWatch::CompositeAlarm"] = ("AlarmName", "cloudwatch:{region}:{account}:alarm:{name}"),
        ["AWS::CloudWatch::Dashboard"] = ("DashboardName", "cloudwatch::{account}:dashboard/{name}"),
        ["AWS::Cognito::UserPool"] = ("UserPoolName", null),
        ["AWS::DynamoDB::Table"] = ("TableName", "dynamodb:{region}:{account}:table/{name}"),
        ["AWS::ECR::Repository"] = ("RepositoryName", "ecr:{region}:{account}:repository/{name}"),
        ["AWS::ElastiCache::ReplicationGroup"] = ("ReplicationGroupId", "elasticache:{region}:{account}:replicationgroup:{name}"),
        ["AWS::Events::Archive"] = ("ArchiveName", "events:{region}:{account}:archive/{name}"),
        ["AWS::Events::EventBus"] = ("Name", "events:{region}:{account}:event-bus/{name}"),
        ["AWS::Events::Rule"] = ("Name", null),
        ["AWS::IAM::ManagedPolicy"] = ("ManagedPolicyName", "iam::{account}:policy/{name}"),
        ["AWS::IAM::Policy"] = ("PolicyName", null),
        ["AWS::IAM::Role"] = ("RoleName", "iam::{account}:role/{name}"),
        ["AWS::KMS::Alias"] = ("AliasName", "kms:{region}:{account}:{name}"),
        ["AWS::Lambda::Function"] = ("FunctionName", "lambda:{region}:{account}:function:{name}"),
        ["AWS::Lambda::LayerVersion"] = ("LayerName", null),
        ["AWS::Logs::LogGroup"] = ("LogGroupName", "logs:{region}:{account}:log-group:{name}:*"),
        ["AWS::S3::Bucket"] = ("BucketName", "s3:::{name}"),
        ["AWS::SNS::Topic"] = ("TopicName", "sns:{region}:{account}:{name}"),
        ["AWS::SQS::Queue"] = ("QueueName", "sqs:{region}:{account}:{name}"),
        ["AWS::SSM::Parameter"] = ("Name", null),
        ["AWS::Scheduler::Schedule"] = ("Name", null),
        ["AWS::Scheduler::ScheduleGroup"] = ("Name", "scheduler:{region}:{account}:schedule-group/{name}"),
        // Secrets Manager hangs six characters of its own behind the name.
        ["AWS::SecretsManager::Secret"] = ("Name", "secretsmanager:{region}:{account}:secret:{name}-??????"),
        ["AWS::StepFunctions::StateMachine"] = ("StateMachineName", "states:{region}:{account}:stateMachine:{name}"),
        ["AWS::Timestream::Database"] = ("DatabaseName", "timestream:{region}:{account}:database/{name}"),
        ["AWS::WAFv2::WebACL"] = ("Name", null),
    };

    // Ref gives the name for most kinds, the ARN for these.
    private static readonly HashSet<string> ReferencedByArn =
    [
        "AWS::IAM::ManagedPolicy", "AWS::SNS::Topic", "AWS::SecretsManager::Secret", "AWS::StepFunctions::StateMachine",
    ];

    // Ref gives an id that AWS draws.
    private static readonly HashSet<string> ReferencedById =
    [
        "AWS::ApiGateway::ApiKey", "AWS::ApiGateway::RestApi", "AWS::ApiGateway::UsagePlan", "AWS::Cognito::UserPool", "AWS::IAM::Policy",
        "AWS::Lambda::LayerVersion", "AWS::WAFv2::WebACL",
    ];

    /// <summary>The property that gives a resource of this type its name. Absent for kinds that AWS names.</summary>
    public static string? NameProperty(string type) => Kinds.TryGetValue(type, out var kind) ? kind.Name : null;

    /// <summary>The name the template gives. Absent where AWS makes one up.</summary>
    public static string? NameOf(TemplateResource resource) => NameProperty(resource.Type) is { } property ? resource.Text(property) : null;

    /// <summary>The ARN, where it follows from the name.</summary>
    public static string? ArnOf(TemplateResource resource)
    {
        if (!Kinds.TryGetValue(resource.Type, out var kind) || kind.Arn is null || NameOf(resource) is not { } name) return null;
        return "arn:aws:" + kind.Arn
            .Replace("{region}", resource.Stack.Region, StringComparison.Ordinal)
            .Replace("{account}", resource.Stack.Account, StringComparison.Ordinal)
            .Replace("{name}", name, StringComparison.Ordinal);
    }

    public static string OfReference(TemplateResource resource)
    {
        if (ReferencedByArn.Contains(resource.Type)) return ArnOf(resource) ?? Token(resource, "Arn");
        if (resource.Type == "AWS::SQS::Queue" && NameOf(resource) is { } queue)
            return $"https://sqs.{resource.Stack.Region}.amazonaws.com/{resource.Stack.Account}/{queue}";
        if (resource.Type == "AWS::Events::Rule") return Token(resource, "Id");
        return !ReferencedById.Contains(resource.Type) && NameOf(resource) is { } name ? name : Token(resource, "Id");
    }

    internal static string OfAttribute(TemplateResource resource, string attribute) => attribute switch
    {
        "Arn" or "TopicArn" or "BackupVaultArn" or "AlarmArn" when ArnOf(resource) is { } arn => arn,
        "QueueName" or "TopicName" or "Name" or "BackupVaultName" when NameOf(resource) is { } name => name,
        // The Ref of a key is its id and the last part of its ARN.
        "KeyId" when resource.Type == "AWS::KMS::Key" => Token(resource, "Id"),
        "Arn" when resource.Type == "AWS::KMS::Key" => $"arn:aws:kms:{resource.Stack.Region}:{resource.Stack.Account}:key/{Token(resource, "Id")}",
        _ => Token(resource, attribute),
    };

    private static string Token(TemplateResource resource, string attribute) => $"{{{resource.Stack.Name}.{resource.LogicalId}.{attribute}}}";
}
