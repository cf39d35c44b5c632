using Acinaces.Topology;
using Acinaces.Topology.Environments;
using Acinaces.Topology.Model;
using Acinaces.Topology.Validation;
using FsCheck;
using FsCheck.Fluent;

namespace Acinaces.Infra.Tests.Stacks;

/// <summary>Arbitrary models that the topology's own rules accept, tried with a fixed seed.</summary>
internal static class Models
{
    private const ulong Seed = 20_261_122;
    private const ulong Gamma = 7_654_321;

    // Each case runs the CDK once, on many resources at a time.
    private const int Cases = 6;

    public static void Check(Gen<TopologyModel> models, Action<TopologyModel> holds) => Prop.ForAll(models.ToArbitrary(), model =>
    {
        // Each model has resources of one kind, so the alarms on them are missing.
        Assert.Empty(TopologyRules.All.Where(rule => rule is not RequiredAlarms).SelectMany(rule => rule.Faults(model)));
        holds(model);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases).WithReplay(Seed, Gamma));

    public static Gen<EnvironmentSettings> Environment => Gen.Elements(DeploymentEnvironments.Test, DeploymentEnvironments.Production);

    public static Gen<TopologyModel> WithTables => Many("table", Table).SelectMany(
        tables => Environment.Select(environment => new TopologyModel { Environment = environment, Keys = Keys.All, Tables = tables }));

    public static Gen<TopologyModel> WithBuckets => Many("bucket", Bucket).SelectMany(
        buckets => Environment.Select(environment => new TopologyModel { Environment = environment, Keys = Keys.All, Buckets = [Buckets.AccessLogs, .. buckets] }));

    public static Gen<TopologyModel> WithKeys => Many("key", Key).SelectMany(
        keys => Environment.Select(environment => new TopologyModel { Environment = environment with { TableKey = null, Backup = null }, Keys = keys }));

    public static Gen<TopologyModel> WithSecrets =>
        from secrets in Many("secret", name => Gen.Elements<string[]>(["apiKey"], ["apiKey", "apiSecret"]).Select(fields => new Secret(name, "A secret", fields, Keys.Secrets)))
        from functions in Many("function", name => Gen.SubListOf(secrets).Select(granted => new Function(name, Group.Platform, "A function", [], [.. granted.Select(Grant.ReadSecret)])))
        from environment in Environment
        select new TopologyModel { Environment = environment with { ReservedConcurrency = new Dictionary<string, int>() }, Keys = Keys.All, Secrets = secrets, Functions = functions };

    /// <summary>One to twelve of a kind, each with a name of its own.</summary>
    private static Gen<T[]> Many<T>(string name, Func<string, Gen<T>> one) =>
        Gen.Choose(1, 12).SelectMany(count => Gen.CollectToArray(Enumerable.Range(1, count), number => one($"{name}-{number}")));

    private static Gen<Table> Table(string name) =>
        from key in TableKey
        from indexes in Gen.Choose(0, 5).SelectMany(count => Gen.CollectToArray(
            Enumerable.Range(1, count), number => TableKey.Select(keys => new SecondaryIndex($"by-{number}-index", keys.Partition, keys.Sort))))
        from expires in Gen.Elements(true, false)
        from busy in Gen.Elements(true, false)
        select new Table(name, Group.Platform, key.Partition, key.Sort)
        {
            Indexes = indexes,
            TimeToLiveAttribute = expires ? "expiresAt" : null,
            HighThroughput = busy,
        };

    // One type per attribute, as DynamoDB demands: it follows from the name.
    private static Gen<(KeyAttribute Partition, KeyAttribute? Sort)> TableKey =>
        from partition in Gen.Elements("tenantId", "orderId", "day")
        from sort in Gen.Elements(null, "time", "version", "status")
        select (KeyAttribute.Text(partition), sort switch { null => null, "version" => KeyAttribute.Number(sort), _ => KeyAttribute.Text(sort) });

    private static Gen<Bucket> Bucket(string name) =>
        from key in Gen.Elements(null, Keys.AuditObjects)
        from log in Gen.Elements(null, Buckets.AccessLogs)
        from lifetime in Gen.Elements(Enum.GetValues<BucketLifetime>())
        select new Bucket(name, "A bucket") { Key = key, AccessLog = log, Lifetime = lifetime };

    private static Gen<EncryptionKey> Key(string name) =>
        from services in Gen.SubListOf("events.amazonaws.com", "cloudwatch.amazonaws.com", "logs.amazonaws.com")
        select new EncryptionKey(name, "A key") { ServicePrincipals = [.. services] };
}
