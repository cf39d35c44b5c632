using Acinaces.Topology;
using Acinaces.Topology.Functions;
using Acinaces.Topology.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Acinaces.Infra.Tests.Stacks;

/// <summary>Arbitrary functions, with arbitrary rights to a fixed set of things and arbitrary routes; and arbitrary topics.</summary>
internal static class FunctionModels
{
    public static readonly Table Plain = new("plain", Group.Platform, "id");

    public static readonly Table Indexed = new("indexed", Group.Platform, "id") { Indexes = [new SecondaryIndex("by-kind", "kind", "id")] };

    public static readonly Topic Told = new("told", "Told") { Key = Keys.Messages };

    public static readonly Queue Failed = new("failed", "Failed") { Retention = TimeSpan.FromDays(14) };

    public static readonly Queue Work = new("work", "Work") { VisibilityTimeout = TimeSpan.FromSeconds(1800), DeadLetters = Failed };

    public static readonly Bucket Kept = new("kept", "Kept");

    public static readonly EventBus Bus = new("bus", "Bus");

    /// <summary>Never renewed, so that no function has to watch it.</summary>
    public static readonly Secret Key = new("ai-openai", "A key", ["apiKey"], Keys.Secrets);

    private static readonly Grant[] _grants =
    [
        Grant.Read(Plain), Grant.ReadWrite(Plain), Grant.Append(Indexed), Grant.Read(Indexed), Grant.Write(Indexed), Grant.Publish(Told), Grant.Send(Work),
        Grant.Write(Kept), Grant.Read(Kept), Grant.PutEvents(Bus), Grant.ReadSecret(Key), Grant.ManageSecrets(Secrets.TenantExchangeKeys),
    ];

    private static Gen<bool> Coin => Gen.Elements(true, false);

    public static Gen<TopologyModel> WithFunctions =>
        from functions in Several(Function)
        from environment in Models.Environment
        select new TopologyModel
        {
            Environment = environment,
            Keys = Keys.All,
            Tables = [Plain, Indexed],
            Topics = [Told],
            Queues = [Failed, Work],
            Buckets = [Kept],
            EventBuses = [Bus],
            Secrets = [Key],
            SecretPaths = Secrets.Paths,
            Functions = [.. functions, PlatformFunctions.TokenAuthorizer],
            Apis = [Api.In(environment)],
        };

    public static Gen<TopologyModel> WithTopics =>
        from topics in Several(number => Coin.Select(people => new Topic($"topic-{number}", "A topic") { Key = Keys.Messages, NotifiesPeople = people }))
        from told in Gen.SubListOf(topics)
        from environment in Models.Environment
        select new TopologyModel
        {
            Environment = environment,
            Keys = Keys.All,
            Topics = topics,
            Queues = [Failed],
            EventBuses = [Bus],
            EventRules =
            [
                .. told.Select(topic => new EventRule($"rule-{topic.Name}", Bus, new EventPattern(["source"], [], []), [new EventTarget.ToTopic(topic, Failed)])),
            ],
        };

    private static Gen<T[]> Several<T>(Func<int, Gen<T>> one) => Gen.Choose(1, 6).SelectMany(count => Gen.CollectToArray(Enumerable.Range(1, count), one));

    private static Gen<Function> Function(int number) =>
        from grants in Gen.SubListOf(_grants)
        from routes in Gen.SubListOf(Routes(number))
        from memory in Gen.Choose(256, 1024)
        from seconds in Gen.Choose(1, 29)
        from reserved in Gen.Elements<int?>(null, 5, 20)
        from warm in Coin
        from failures in Coin
        select new Function($"function-{number}", Group.Platform, "A function", [.. routes], [.. grants])
        {
            MemoryMb = memory,
            Timeout = TimeSpan.FromSeconds(seconds),
            ReservedConcurrency = reserved,
            ProvisionedInProduction = warm,
            FailedCalls = failures ? Failed : null,
        };

    private static Route[] Routes(int number) =>
    [
        Route.Get($"/things-{number}", Permissions.ReadOrders, "List").SameForAll(),
        Route.Get($"/things-{number}/{{id}}", Permissions.ReadOrders, "Read"),
        Route.Post($"/things-{number}", Permissions.ExecuteOrders, "Create", "name", "size"),
        Route.Put($"/things-{number}/{{id}}", Permissions.ExecuteOrders, "Change"),
        Route.Command($"/things-{number}/{{id}}/run", Permissions.ExecuteOrders, "Run"),
        Route.Public($"/state-{number}", "State"),
    ];
}
