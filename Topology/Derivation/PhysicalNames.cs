using Acinaces.Topology.Model;

namespace Acinaces.Topology.Derivation;

/// <summary>The names and ARNs that resources have in AWS.</summary>
public sealed class PhysicalNames(DeploymentTarget target)
{
    private readonly string _prefix = $"acinaces-{target.Environment.Name}";

    public DeploymentTarget Target { get; } = target;

    /// <summary><c>acinaces-{environment}-{name}</c>; buckets carry the account id behind, since their names are the whole world's.</summary>
    public string Of(Resource resource) => resource switch
    {
        Bucket => $"{_prefix}-{resource.Name}-{Target.AccountId}",
        SecretPath => $"/acinaces/{Target.Environment.Name}/{resource.Name}/",
        _ => Named(resource.Name),
    };

    /// <summary>The name of something that stands in AWS beside the declared resources, such as a stack or a network.</summary>
    public string Named(string name) => $"{_prefix}-{name}";

    /// <summary>The SSM parameter under which one stack tells others a value that AWS drew.</summary>
    public string ParameterOf(string key) => $"/acinaces/{Target.Environment.Name}/{key}";

    /// <summary>The alias a key is found by; its id is drawn by KMS.</summary>
    public string AliasOf(EncryptionKey key) => $"alias/{Of(key)}";

    /// <summary>The name of the role a function runs under.</summary>
    public string RoleOf(Function function) => $"{Of(function)}-role";

    /// <summary>The log group a function writes to.</summary>
    public string LogGroupOf(Function function) => $"/aws/lambda/{Of(function)}";

    public string ArnOf(Table table) => Arn("dynamodb", $"table/{Of(table)}");

    public string ArnOf(Bucket bucket) => $"arn:aws:s3:::{Of(bucket)}";

    /// <summary>The ARN of a time-series table in Timestream.</summary>
    public string ArnOf(TimeSeriesDatabase database, string table) => Arn("timestream", $"database/{Of(database)}/table/{table}");

    public string ArnOf(Queue queue) => Arn("sqs", Of(queue));

    public string ArnOf(Topic topic) => Arn("sns", Of(topic));

    public string ArnOf(EventBus bus) => Arn("events", $"event-bus/{Of(bus)}");

    /// <summary>The rule that writes a bus's events to its log.</summary>
    public string LogRuleOf(EventBus bus) => $"{Of(bus)}-log";

    public string ArnOf(EventRule rule) => Arn("events", $"rule/{Of(rule.Bus)}/{Of(rule)}");

    public string ArnOf(Schedule schedule) => Arn("events", $"rule/{Of(schedule)}");

    public string ArnOf(Function function) => Arn("lambda", $"function:{Of(function)}");

    /// <summary>What callers of a function name: its released version where the environment has such, else the function as it is.</summary>
    public string InvocationArnOf(Function function) =>
        Target.Environment.FunctionAlias is { } alias ? $"{ArnOf(function)}:{alias}" : ArnOf(function);

    public string ArnOf(Cache cache) => Arn("elasticache", $"replicationgroup:{Of(cache)}");

    public string ArnOf(Workflow workflow) => Arn("states", $"stateMachine:{Of(workflow)}");

    /// <summary>The name of the role a workflow runs under; a function of the same name has another.</summary>
    public string RoleOf(Workflow workflow) => $"{Of(workflow)}-workflow-role";

    /// <summary>The log group of a workflow. Below this prefix Step Functions needs no policy of its own per group.</summary>
    public string LogGroupOf(Workflow workflow) => $"/aws/vendedlogs/states/{Of(workflow)}";

    public string RoleArnOf(Function function) => $"arn:aws:iam::{Target.AccountId}:role/{RoleOf(function)}";

    public string LogGroupArnOf(Function function) => Arn("logs", $"log-group:{LogGroupOf(function)}");

    /// <summary>A pattern, not an ARN: Secrets Manager hangs six characters of its own behind the name.</summary>
    public string ArnPatternOf(Secret secret) => Arn("secretsmanager", $"secret:{Of(secret)}-??????");

    /// <summary>A pattern that covers everything below the path.</summary>
    public string ArnPatternOf(SecretPath path) => Arn("secretsmanager", $"secret:{Of(path)}*");

    /// <summary>The ARN of something in this account and region.</summary>
    public string Arn(string service, string resource) => $"arn:aws:{service}:{Target.Region}:{Target.AccountId}:{resource}";
}
