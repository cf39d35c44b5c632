using System.Text.Json;
using System.Text.Json.Nodes;
using Acinaces.Topology.Model;

namespace Acinaces.Topology.Derivation;

/// <summary>The IAM policies of a function's role, derived from its grants.</summary>
/// <param name="names">Physical names.</param>
/// <param name="keyArn">The ARN of a key, which is known once KMS has drawn its id.</param>
public sealed class FunctionPolicy(PhysicalNames names, Func<EncryptionKey, string> keyArn)
{
    private const string Version = "2012-10-17";

    /// <summary>Lets Lambda, and nobody else, take the role.</summary>
    public static string TrustPolicy { get; } = new JsonObject
    {
        ["Version"] = Version,
        ["Statement"] = new JsonArray(new JsonObject
        {
            ["Effect"] = "Allow",
            ["Principal"] = new JsonObject { ["Service"] = "lambda.amazonaws.com" },
            ["Action"] = "sts:AssumeRole",
        }),
    }.ToJsonString();

    /// <summary>The role's policy as a JSON document.</summary>
    public string Document(Function function) => new JsonObject
    {
        ["Version"] = Version,
        ["Statement"] = new JsonArray([.. Statements(function).Select(statement => (JsonNode)statement.ToJson())]),
    }.ToJsonString(JsonSerializerOptions.Default);

    /// <summary>The role's statements, one per kind of right.</summary>
    public IReadOnlyList<PolicyStatement> Statements(Function function) =>
    [
        .. Enum.GetValues<TableAccess>().SelectMany(access => Tables(function, access)),
        .. Statement("Publish", ["sns:Publish"], Granted<Grant.PublishTopic>(function).Select(grant => names.ArnOf(grant.Topic))),
        .. Statement("Send", ["sqs:SendMessage"], QueuesSentTo(function).Select(names.ArnOf)),
        .. Statement("TakeWork", _takeWork, function.WorkQueue is { } queue ? [names.ArnOf(queue)] : []),
        .. Statement("ReadChanges", _readChanges, function.Changes.Select(changes => $"{names.ArnOf(changes.Table)}/stream/*")),
        .. Statement("PutEvents", ["events:PutEvents"], Granted<Grant.PutEventsOn>(function).Select(grant => names.ArnOf(grant.Bus))),
        .. Statement("ReadSecrets", ["secretsmanager:GetSecretValue", "secretsmanager:DescribeSecret"], ReadableSecrets(function)),
        .. Statement("ManageSecrets", SecretChanges, ManagedSecrets(function)),
        .. Statement("RotateSecrets", _secretRotation, Granted<Grant.OnRotatedSecret>(function).Select(grant => names.ArnPatternOf(grant.Secret))),
        .. Statement("WatchSecrets", ["secretsmanager:ListSecretVersionIds"], Granted<Grant.OnSecretAge>(function).Select(grant => names.ArnPatternOf(grant.Secret))),
        .. Statement("ChangeTokens", _tokenChanges, Granted<Grant.ChangeCacheToken>(function).Select(grant => names.ArnOf(grant.Cache))),
        .. Statement("ReadObjects", ["s3:GetObject"], Granted<Grant.ReadBucket>(function).Select(grant => $"{names.ArnOf(grant.Bucket)}/*")),
        .. Statement("ListObjects", ["s3:ListBucket"], Granted<Grant.ReadBucket>(function).Select(grant => names.ArnOf(grant.Bucket))),
        .. Statement("WriteObjects", ["s3:PutObject"], Granted<Grant.WriteBucket>(function).Select(grant => $"{names.ArnOf(grant.Bucket)}/*")),
        .. Statement("StartWorkflows", ["states:StartExecution"], Granted<Grant.StartWorkflow>(function).Select(grant => names.ArnOf(grant.Workflow))),
        .. TimeSeriesPolicy.Statements(function, names),
        .. Statement("Decrypt", ["kms:Decrypt"], KeysToDecrypt(function).Distinct().Select(keyArn)),
        .. Statement("Encrypt", ["kms:GenerateDataKey"], KeysToEncrypt(function).Distinct().Select(keyArn)),
        new PolicyStatement("WriteLogs", ["logs:CreateLogStream", "logs:PutLogEvents"], [$"{names.LogGroupArnOf(function)}:*"]),
        // X-Ray knows no resources to restrict this to.
        new PolicyStatement("Trace", ["xray:PutTraceSegments", "xray:PutTelemetryRecords"], ["*"]),
    ];

    private static readonly string[] _takeWork = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:ChangeMessageVisibility", "sqs:GetQueueAttributes"];

    private static readonly string[] _readChanges = ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:ListStreams"];

    private static readonly string[] _secretRotation =
        ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue", "secretsmanager:PutSecretValue", "secretsmanager:UpdateSecretVersionStage"];

    private static readonly string[] _tokenChanges = ["elasticache:DescribeReplicationGroups", "elasticache:ModifyReplicationGroup"];

    // Lambda puts what failed where the function says, under the function's own role.
    private static IEnumerable<Queue> QueuesSentTo(Function function) =>
    [
        .. Granted<Grant.SendQueue>(function).Select(grant => grant.Queue),
        .. new[] { function.FailedCalls }.OfType<Queue>(),
        .. function.Changes.Select(changes => changes.FailedBatches),
    ];

    private static string[] SecretChanges =>
    [
        "secretsmanager:CreateSecret", "secretsmanager:PutSecretValue", "secretsmanager:UpdateSecret",
        "secretsmanager:DeleteSecret", "secretsmanager:TagResource",
    ];

    private IEnumerable<PolicyStatement> Tables(Function function, TableAccess access) => Statement(
        $"{access}Tables",
        TableActions.Of(access),
        from grant in Granted<Grant.OnTable>(function)
        where grant.Access == access
        from arn in access is TableAccess.Read or TableAccess.ReadWrite && grant.Table.Indexes.Count > 0
            ? (string[])[names.ArnOf(grant.Table), $"{names.ArnOf(grant.Table)}/index/*"]
            : [names.ArnOf(grant.Table)]
        select arn);

    private IEnumerable<string> ReadableSecrets(Function function) =>
    [
        .. Granted<Grant.OnSecret>(function).Select(grant => names.ArnPatternOf(grant.Secret)),
        .. Granted<Grant.OnSecretPath>(function).Select(grant => names.ArnPatternOf(grant.Path)),
    ];

    private IEnumerable<string> ManagedSecrets(Function function) =>
        Granted<Grant.OnSecretPath>(function).Where(grant => grant.MayWrite).Select(grant => names.ArnPatternOf(grant.Path));

    private IEnumerable<EncryptionKey> KeysToDecrypt(Function function) =>
    [
        .. Granted<Grant.OnSecret>(function).Select(grant => grant.Secret.Key),
        .. Granted<Grant.OnSecretPath>(function).Select(grant => grant.Path.Key),
        .. Granted<Grant.ReadBucket>(function).Select(grant => grant.Bucket.Key).OfType<EncryptionKey>(),
        .. KeysToEncrypt(function),
    ];

    private IEnumerable<EncryptionKey> KeysToEncrypt(Function function) =>
    [
        .. Granted<Grant.OnRotatedSecret>(function).Select(grant => grant.Secret.Key),
        .. Granted<Grant.OnSecretPath>(function).Where(grant => grant.MayWrite).Select(grant => grant.Path.Key),
        .. Granted<Grant.PublishTopic>(function).Select(grant => grant.Topic.Key).OfType<EncryptionKey>(),
        .. Granted<Grant.WriteBucket>(function).Select(grant => grant.Bucket.Key).OfType<EncryptionKey>(),
        // DynamoDB uses the table's key on behalf of whoever reads or writes, so the reader needs both rights as well.
        .. UsesTables(function) ? new[] { names.Target.Environment.TableKey }.OfType<EncryptionKey>() : [],
    ];

    private bool UsesTables(Function function) => Granted<Grant.OnTable>(function).Any()
        || (names.Target.Environment.TimeSeries.Engine == TimeSeriesEngine.DynamoDb && function.Grants.Any(grant => grant is Grant.ReadSeries or Grant.WriteSeries));

    private static IEnumerable<TGrant> Granted<TGrant>(Function function)
        where TGrant : Grant => function.Grants.OfType<TGrant>();

    private static IEnumerable<PolicyStatement> Statement(string sid, IReadOnlyList<string> actions, IEnumerable<string> resources)
    {
        var distinct = resources.Distinct().ToArray();
        return distinct.Length == 0 ? [] : [new PolicyStatement(sid, actions, distinct)];
    }
}
